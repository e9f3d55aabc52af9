package io.headlight.activity.source.given;

import io.headlight.activity.sender.Credentials;
import io.headlight.activity.sender.Sender;
import io.headlight.activity.sender.Settings;
import io.headlight.kit.problem.Violation;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the partner's system proves itself with, when that system makes it: a secret, or a user and password. Taken in, never
 * shown again.
 */
@Schema(examples = """
                {"secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo="}""")
public record GivenCredentials(
        @Size(min = 1, max = 2000) @Schema(writeOnly = true) String secret,
        @Size(min = 1, max = 120) @Schema(writeOnly = true) String username,
        @Size(min = 1, max = 200) @Schema(writeOnly = true) String password) {

    private static final String POINTER = "/credentials";

    /**
     * What is wrong for a source of this sender that is set like this.
     *
     * @param given null when nothing was, which is right where we make them
     * @param settings null when they are wrong themselves
     */
    public static List<Violation> faults(GivenCredentials given, Sender sender, Settings settings) {
        if (given == null) {
            return sender.issue().isPresent()
                    ? List.of()
                    : List.of(Violation.at(POINTER, "credentials_required", hint(sender)));
        }
        return given.shapeFault()
                .or(() -> settings == null
                        ? sender.faultOf(given.asCredentials())
                        : sender.faultOf(given.asCredentials(), settings))
                .map(fault -> List.of(Violation.at(POINTER, "credentials_invalid", fault)))
                .orElse(List.of());
    }

    /** What a form should ask for, as a sentence. */
    public static String hint(Sender sender) {
        return sender.faultOf(new Credentials(null, null, null)).orElse("Give what the partner's system shows.");
    }

    public Credentials asCredentials() {
        return new Credentials(secret, username, password);
    }

    /** They are kept as one text, so that it must be plain where the user ends and which of the two ways is meant. */
    private Optional<String> shapeFault() {
        boolean basic = username != null || password != null;
        if (secret != null && basic) {
            return Optional.of("Give either a secret, or a user and password.");
        }
        if (basic && (username == null || password == null)) {
            return Optional.of("Give both user and password.");
        }
        return basic && username.contains(":") ? Optional.of("A user name has no colon.") : Optional.empty();
    }

    @Override
    public String toString() {
        return "GivenCredentials[hidden]";
    }
}
