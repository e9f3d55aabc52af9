package io.headlight.activity.match;

import io.headlight.activity.activity.SourceObject;

/** Two objects, whichever way round. */
record Pair(SourceObject one, SourceObject other) {

    Pair {
        if (one.compareTo(other) > 0) {
            var first = other;
            other = one;
            one = first;
        }
    }
}
