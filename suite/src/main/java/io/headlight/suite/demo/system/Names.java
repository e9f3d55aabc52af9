package io.headlight.suite.demo.system;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What a system calls things that it has numbers or ids of its own for: the same for the same name. */
final class Names {

    private static final int NUMBERS = 9_000_000;

    private Names() {}

    static int number(String name, int from) {
        return from + Math.floorMod(name.hashCode(), NUMBERS);
    }

    static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
