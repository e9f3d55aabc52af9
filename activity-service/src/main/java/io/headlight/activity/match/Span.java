package io.headlight.activity.match;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time, both ends included. */
record Span(Instant from, Instant to) {

    static Span of(Instant at) {
        return new Span(at, at);
    }

    Span widened(Duration by) {
        return new Span(from.minus(by), to.plus(by));
    }

    Span and(Span other) {
        return new Span(from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
    }

    boolean contains(Instant at) {
        return !at.isBefore(from) && !at.isAfter(to);
    }

    boolean contains(Span other) {
        return contains(other.from) && contains(other.to);
    }
}
