package io.headlight.activity.activity;

import java.util.UUID;

/**
 * A claim and whose it is.
 *
 * @param repId only read when the claim is that something happened
 */
public record Told(Claim claim, UUID repId) {}
