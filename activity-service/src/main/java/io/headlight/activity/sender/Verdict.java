package io.headlight.activity.sender;

import io.headlight.activity.proof.Secret;
import java.util.List;
import java.util.Optional;

/**
 * What a verifier found.
 *
 * @param secret the place in the list of the secret that fits; -1 when none does
 * @param reason why none does, for the source's log and never for the caller: {@code missing}, {@code stale} or
 *     {@code mismatch}
 */
public record Verdict(int secret, String reason) {

    /** What the scheme needs is not there, or there twice, or not readable. */
    public static final Verdict MISSING = new Verdict(-1, "missing");
    /** Of too long ago, or of the future. */
    public static final Verdict STALE = new Verdict(-1, "stale");
    /** Everything is there, and no secret fits. */
    public static final Verdict MISMATCH = new Verdict(-1, "mismatch");

    /** The secret at this place fits; a negative place means that none does. */
    public static Verdict of(int secret) {
        return secret < 0 ? MISMATCH : new Verdict(secret, null);
    }

    /** For a secret that is sent as it is; empty when it is not there. */
    public static Verdict ofSent(Optional<String> sent, List<String> secrets) {
        return sent.map(secret -> of(Secret.matching(secret, secrets))).orElse(MISSING);
    }

    public boolean fits() {
        return secret >= 0;
    }
}
