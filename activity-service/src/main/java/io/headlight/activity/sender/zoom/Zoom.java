package io.headlight.activity.sender.zoom;

import io.headlight.activity.sender.Answer;
import io.headlight.activity.sender.Credentials;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Sender;
import io.headlight.activity.sender.Setting;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Zoom's webhooks, of Meetings and of Phone. Only Zoom makes the secret token, and every three days it asks again for the
 * proof that the address is ours.
 */
@Singleton
class Zoom implements Sender {

    static final String WINDOW = "windowSeconds";
    static final String SHORTEST_MEETING = "shortestMeetingSeconds";
    static final String GUESTS = "guests";
    static final String GUESTS_REQUIRED = "REQUIRED";

    private static final long HALF_AN_HOUR = 1800;

    private final Parts parts = new Parts(new SignatureVerifier(), new EventSplitter(), new MeetingsAndCalls());

    @Override
    public String name() {
        return "ZOOM";
    }

    @Override
    public Optional<Credentials> issue() {
        return Optional.empty();
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.optional(
                        WINDOW,
                        "[1-9]\\d{1,4}",
                        "5400",
                        "How many seconds the signed time may be off, either way. Zoom tries for some 90 minutes and does"
                                + " not say whether it signs each try anew, so less than 5400 may refuse its retries."),
                Setting.optional(
                        SHORTEST_MEETING,
                        "\\d{1,5}",
                        "60",
                        "How many seconds a meeting must have lasted to count. 60 leaves out rooms opened by mistake and"
                                + " lost connections; more would leave out meetings that were short and real."),
                Setting.optional(
                        GUESTS,
                        "ANY|" + GUESTS_REQUIRED,
                        "ANY",
                        "REQUIRED: a meeting counts only if somebody besides its host joined, which needs a subscription"
                                + " to meeting.participant_joined."));
    }

    @Override
    public Parts parts() {
        return parts;
    }

    @Override
    public Optional<Answer> handshake(Incoming request, String secret) {
        return Challenge.of(request.body()).map(challenge -> Answer.json(challenge.answer(secret)));
    }

    /** Zoom knows 200 and 204 only. */
    @Override
    public Answer stored(String deliveryId) {
        return Answer.json("{\"deliveryId\":\"" + deliveryId + "\"}");
    }

    @Override
    public Incoming sample(Instant now) {
        var body = """
                {"event":"meeting.ended","event_ts":%d,"payload":{"account_id":"sample","object":{
                 "uuid":"sample-%d","id":"81234567890","host_id":"sample-host","topic":"Sample","type":2,
                 "start_time":"%s","end_time":"%s","duration":30}}}
                """.formatted(now.toEpochMilli(), now.toEpochMilli(), now.minusSeconds(HALF_AN_HOUR), now);
        var headers = Map.of(SignatureVerifier.TIMESTAMP, List.of(String.valueOf(now.getEpochSecond())));
        return Incoming.posted(headers, body.getBytes(StandardCharsets.UTF_8), now);
    }
}
