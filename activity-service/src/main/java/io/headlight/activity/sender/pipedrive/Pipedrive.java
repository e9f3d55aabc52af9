package io.headlight.activity.sender.pipedrive;

import io.headlight.activity.sender.Credentials;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Sender;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Pipedrive's webhooks, versions 1 and 2. They are not signed: the user and password we issue are what they prove. */
@Singleton
class Pipedrive implements Sender {

    private static final int USER_BYTES = 9;
    private static final int PASSWORD_BYTES = 24;

    private final Parts parts = new Parts(new BasicVerifier(), new MessageSplitter(), new TransitionMapper());

    @Override
    public String name() {
        return "PIPEDRIVE";
    }

    @Override
    public Optional<Credentials> issue() {
        return Optional.of(Credentials.basic(
                "headlight-" + Credentials.randomText(USER_BYTES), Credentials.randomText(PASSWORD_BYTES)));
    }

    @Override
    public Optional<String> faultOf(Credentials given) {
        return given.username() == null || given.password() == null
                ? Optional.of("Give the user and password that are entered in Pipedrive.")
                : Optional.empty();
    }

    @Override
    public Parts parts() {
        return parts;
    }

    /** Ten refused first tries, and Pipedrive is silent for half an hour whose events are lost. */
    @Override
    public boolean retriesKindly() {
        return false;
    }

    @Override
    public Incoming sample(Instant now) {
        var body = """
                {"meta":{"action":"change","entity":"deal","entity_id":"1","id":"sample-%d","timestamp":"%s",
                 "version":"2.0","attempt":1},"data":{"id":1,"status":"won","owner_id":1,"value":100,"currency":"EUR",
                 "won_time":"%s"},"previous":{"status":"open"}}
                """.formatted(now.toEpochMilli(), now, now);
        return Incoming.posted(Map.of(), body.getBytes(StandardCharsets.UTF_8), now);
    }
}
