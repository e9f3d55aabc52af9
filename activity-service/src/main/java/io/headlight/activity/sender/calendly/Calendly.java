package io.headlight.activity.sender.calendly;

import io.headlight.activity.sender.Credentials;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Sender;
import io.headlight.activity.sender.Setting;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calendly's webhooks. Who subscribes chooses the signing key, so we can; an OAuth app has one of its own already. */
@Singleton
class Calendly implements Sender {

    static final String WINDOW = "windowSeconds";

    private static final int KEY_BYTES = 32;

    private final Parts parts = new Parts(new SignatureVerifier(), new EventSplitter(), new InviteeMapper());

    @Override
    public String name() {
        return "CALENDLY";
    }

    @Override
    public Optional<Credentials> issue() {
        return Optional.of(Credentials.secret(Credentials.randomText(KEY_BYTES)));
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.optional(
                WINDOW,
                "[1-9]\\d{1,4}",
                "180",
                "How many seconds the signed time may be off, either way. Calendly's own sample takes 180, and"
                        + " does not say whether a retry is signed anew: if retries are refused as stale, give"
                        + " the 86400 in which it retries."));
    }

    @Override
    public Parts parts() {
        return parts;
    }

    /** After a day of refusals Calendly disables the subscription, tells nobody, and replays nothing. */
    @Override
    public boolean retriesKindly() {
        return false;
    }

    @Override
    public Incoming sample(Instant now) {
        var body = """
                {"event":"invitee.created","created_at":"%1$s","payload":{
                 "uri":"https://api.calendly.com/scheduled_events/SAMPLE/invitees/SAMPLE-%2$d","email":"sample@example.com",
                 "status":"active","rescheduled":false,"created_at":"%1$s","updated_at":"%1$s","scheduled_event":{
                 "start_time":"%3$s","event_memberships":[{"user":"https://api.calendly.com/users/SAMPLE",
                 "user_email":"sample.rep@example.com"}]}}}
                """.formatted(now, now.toEpochMilli(), now.plus(Duration.ofDays(2)));
        return Incoming.posted(Map.of(), body.getBytes(StandardCharsets.UTF_8), now);
    }
}
