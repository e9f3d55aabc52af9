package io.headlight.suite.demo.system;

/** What a system sends: an id that stays the same over all attempts, and a body. */
public record Told(String id, String body) {}
