package io.headlight.activity.sender;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.security.SecureRandom;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the partner's system has to be told, shown once: a signing secret, or a user and password.
 *
 * @param secret as the sender's settings page wants it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Credentials(
        @Schema(examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=")
        String secret,

        String username,
        String password) {

    private static final SecureRandom RANDOM = new SecureRandom();

    public static Credentials secret(String secret) {
        return new Credentials(secret, null, null);
    }

    public static Credentials basic(String username, String password) {
        return new Credentials(null, username, password);
    }

    /** What a verifier compares with, as one text. */
    public String asText() {
        return secret != null ? secret : username + ":" + password;
    }

    public static byte[] random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    /** Random text for URLs and passwords. */
    public static String randomText(int bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random(bytes));
    }

    @Override
    public String toString() {
        return "Credentials[hidden]";
    }
}
