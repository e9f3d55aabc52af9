package io.headlight.activity.delivery;

import java.util.List;
import java.util.UUID;

/** What no code expects happens to the first deliveries. */
public final class BrokenIntake extends Intake {

    private int broken;

    public BrokenIntake(int broken) {
        super(null, null, null);
        this.broken = broken;
    }

    @Override
    public synchronized List<Stored> store(List<NewDelivery> deliveries) {
        if (broken > 0) {
            broken--;
            throw new StackOverflowError("In a library");
        }
        return deliveries.stream()
                .map(delivery -> new Stored(UUID.randomUUID(), true))
                .toList();
    }
}
