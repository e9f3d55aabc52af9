package io.headlight.activity.sender.aircall;

import io.headlight.activity.sender.Answer;
import io.headlight.activity.sender.Credentials;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Sender;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The phone system Aircall. Each webhook there has a token of its own, so a new token is a new webhook. */
@Singleton
class Aircall implements Sender {

    private final Parts parts = new Parts(new TokenVerifier(), new EventSplitter(), new EndedCalls());

    @Override
    public String name() {
        return "AIRCALL";
    }

    @Override
    public Optional<Credentials> issue() {
        return Optional.empty();
    }

    @Override
    public Parts parts() {
        return parts;
    }

    /** Nothing but 200 is success. */
    @Override
    public Answer stored(String deliveryId) {
        return Answer.json("{\"deliveryId\":\"" + deliveryId + "\"}");
    }

    /** After so many failures Aircall switches the webhook off, and what happens then is lost. */
    @Override
    public boolean retriesKindly() {
        return false;
    }

    @Override
    public Incoming sample(Instant now) {
        long end = now.getEpochSecond();
        var body = """
                {"resource":"call","event":"call.ended","timestamp":%d,"token":"sample","data":{"id":1,
                 "direction":"outbound","status":"done","started_at":%d,"answered_at":%d,"ended_at":%d,"duration":300,
                 "raw_digits":"+49 30 901820","user":{"id":1,"name":"Sample","email":"sample@example.com"}}}
                """.formatted(end, end - 300, end - 290, end);
        return Incoming.posted(Map.of(), body.getBytes(StandardCharsets.UTF_8), now);
    }
}
