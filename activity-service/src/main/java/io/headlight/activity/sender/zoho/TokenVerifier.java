package io.headlight.activity.sender.zoho;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headlight.activity.json.MalformedBody;
import io.headlight.activity.json.StrictJson;
import io.headlight.activity.proof.Secret;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.sender.Verdict;
import io.headlight.activity.sender.Verifier;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The token of ours that Zoho repeats in each body, on the channel that is the source's. Nothing is signed, so the body
 * has to be read before anybody is proven, by the strict reader and once; and what it says of time proves nothing.
 */
final class TokenVerifier implements Verifier {

    static final String TOKEN = "token";
    static final String CHANNEL = "channel_id";
    static final String CHANNEL_SETTING = "channelId";

    @Override
    public boolean recognizes(Incoming request) {
        return read(request)
                .filter(message -> message.has(TOKEN) && message.has(CHANNEL))
                .isPresent();
    }

    @Override
    public Verdict check(Incoming request, List<String> secrets, Settings settings, Instant now) {
        var message = read(request);
        var token = message.flatMap(sent -> text(sent, TOKEN));
        var channel = message.flatMap(sent -> text(sent, CHANNEL));
        if (token.isEmpty() || channel.isEmpty()) {
            return Verdict.MISSING;
        }
        var verdict = Verdict.of(Secret.matching(token.get(), secrets));
        var known = Optional.ofNullable(settings.text(CHANNEL_SETTING)).stream().toList();
        return Secret.matching(channel.get(), known) < 0 ? Verdict.MISMATCH : verdict;
    }

    private static Optional<ObjectNode> read(Incoming request) {
        try {
            return Optional.of(StrictJson.object(request.body()));
        } catch (MalformedBody unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(ObjectNode message, String member) {
        return Optional.ofNullable(StrictJson.text(message, member)).filter(sent -> !sent.isEmpty());
    }
}
