package io.headlight.plan.progress;

import java.time.LocalDate;

/** Days whose facts count, both included; none when the last is before the first. */
record Span(LocalDate from, LocalDate to) {

    boolean isEmpty() {
        return to.isBefore(from);
    }
}
