package io.headlight.activity.sender.zoom;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.headlight.activity.json.MalformedBody;
import io.headlight.activity.json.StrictJson;
import io.headlight.activity.proof.Hmac;
import java.util.Optional;
import java.util.regex.Pattern;

/** Zoom's question whether the address is ours, asked when it is entered and every 72 hours from then on. */
record Challenge(String plainToken) {

    private static final String EVENT = "endpoint.url_validation";
    /** Longer bodies are deliveries, and are not read twice. */
    private static final int LONGEST = 2048;
    /** A text with colons could be {@code v0:time:body}: an answer to it would be the signature of a delivery. */
    private static final Pattern TOKEN = Pattern.compile("[^:]{1,256}");

    static Optional<Challenge> of(byte[] body) {
        if (body.length > LONGEST) {
            return Optional.empty();
        }
        try {
            var message = StrictJson.object(body);
            return Optional.ofNullable(StrictJson.text(message.path("payload"), "plainToken"))
                    .filter(token -> EVENT.equals(StrictJson.text(message, "event")))
                    .filter(token -> TOKEN.matcher(token).matches())
                    .map(Challenge::new);
        } catch (MalformedBody noChallenge) {
            return Optional.empty();
        }
    }

    String answer(String secret) {
        var hash = Hmac.sha256().of(Hmac.utf8(secret), Hmac.utf8(plainToken));
        return JsonNodeFactory.instance
                .objectNode()
                .put("plainToken", plainToken)
                .put("encryptedToken", Hmac.hex(hash))
                .toString();
    }
}
