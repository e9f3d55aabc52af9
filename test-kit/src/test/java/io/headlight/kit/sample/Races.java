package io.headlight.kit.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets the next transactions lose a race, as a database does to break a deadlock. */
@ApplicationScoped
public class Races {

    private final AtomicInteger toLose = new AtomicInteger();

    public void loseNext(int times) {
        toLose.set(times);
    }

    public int left() {
        return toLose.get();
    }

    void maybeLose() {
        if (toLose.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
            throw new PersistenceException(new SQLException("Deadlock found", "40001", 1213));
        }
    }
}
