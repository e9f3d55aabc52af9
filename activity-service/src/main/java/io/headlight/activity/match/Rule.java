package io.headlight.activity.match;

import java.time.Duration;
import java.util.Collections;
import java.util.Set;

/**
 * When two facts of a rep and type may be the same thing: told by different sources, starting close together, with somebody
 * in common.
 *
 * @param byStart whether it is enough that one of them names nobody
 */
record Rule(Duration window, boolean byStart) {

    boolean allows(Sighting one, Sighting other) {
        return !one.source().equals(other.source())
                && one.distanceTo(other).compareTo(window) <= 0
                && allows(one.names(), other.names());
    }

    boolean allows(Set<String> names, Set<String> otherNames) {
        return byStart && (names.isEmpty() || otherNames.isEmpty()) || !Collections.disjoint(names, otherNames);
    }
}
