package io.headlight.activity.sender.aircall;

import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.sender.Verdict;
import io.headlight.activity.sender.Verifier;
import java.time.Instant;
import java.util.List;

/**
 * The webhook's token, as it stands in the body. Nothing is signed and nothing dated, whatever is told of a signature of
 * Aircall's; so the body has to be read before anybody is proven, by the strict reader and once.
 */
final class TokenVerifier implements Verifier {

    static final String TOKEN = "token";

    @Override
    public boolean recognizes(Incoming request) {
        return EventSplitter.read(request)
                .filter(message -> message.has(TOKEN) && message.has("resource") && message.has("event"))
                .isPresent();
    }

    @Override
    public Verdict check(Incoming request, List<String> secrets, Settings settings, Instant now) {
        return Verdict.ofSent(
                EventSplitter.read(request)
                        .map(message -> message.path(TOKEN))
                        .filter(token -> token.isTextual() && !token.asText().isEmpty())
                        .map(JsonNode::asText),
                secrets);
    }
}
