package io.headlight.activity.health;

import jakarta.inject.Singleton;

/** Lets tests say when it is time to write down what happened to requests. */
@Singleton
class CountNow {

    private final Happenings happenings;
    private final WaitingDeliveries waiting;

    CountNow(Happenings happenings, WaitingDeliveries waiting) {
        this.happenings = happenings;
        this.waiting = waiting;
    }

    void tell() {
        happenings.tell();
    }

    void backlog() {
        waiting.count();
    }
}
