package io.headlight.activity.sender.generic;

import io.headlight.activity.proof.Secret;
import io.headlight.activity.sender.Credentials;
import io.headlight.activity.sender.Setting;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.sender.Verifier;
import java.util.List;
import java.util.Optional;

/** One way in which a system of whatever kind proves who it is. */
public interface Scheme extends Verifier {

    /** Of a header, as HTTP lets them be named; in any case of letters. */
    String HEADER_NAME = "[A-Za-z0-9_-]{1,64}";

    /** The setting that tells which header names a message; a scheme may sign that header. */
    String ID_HEADER = "idHeader";

    int SECRET_BYTES = 32;

    /** Of the sender, upper case. */
    String name();

    /** Where the proof is in a request, and how it is made. */
    default List<Setting> settings() {
        return List.of();
    }

    default Optional<String> faultOf(Settings settings) {
        return Optional.empty();
    }

    default Credentials issue() {
        return Credentials.secret(Credentials.randomText(SECRET_BYTES));
    }

    default Optional<String> faultOf(Credentials given, Settings settings) {
        return Secret.isStrong(given.secret())
                ? Optional.empty()
                : Optional.of("Give a secret of at least 16 characters, of which 8 differ.");
    }
}
