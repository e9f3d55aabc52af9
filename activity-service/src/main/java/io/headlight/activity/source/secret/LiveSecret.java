package io.headlight.activity.source.secret;

import java.util.UUID;

/**
 * A secret that is accepted now.
 *
 * @param text as {@link io.headlight.activity.sender.Credentials#asText()} gave it
 */
public record LiveSecret(UUID id, String text) {

    @Override
    public String toString() {
        return "LiveSecret[" + id + "]";
    }
}
