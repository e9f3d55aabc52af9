package io.headlight.activity.match;

import io.headlight.activity.activity.FactIdentity;

/** Two objects, whichever way round. */
record Pair(FactIdentity one, FactIdentity other) {

    Pair {
        if (one.compareTo(other) > 0) {
            var first = other;
            other = one;
            one = first;
        }
    }
}
