package io.headlight.activity.sender.close;

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

/** The CRM Close. It makes the key of a webhook subscription itself and shows it when the subscription is made. */
@Singleton
class Close implements Sender {

    private final Parts parts = new Parts(new SignatureVerifier(), new EventSplitter(), new EventMapper());

    @Override
    public String name() {
        return "CLOSE";
    }

    @Override
    public Optional<Credentials> issue() {
        return Optional.empty();
    }

    @Override
    public Optional<String> faultOf(Credentials given) {
        return given.secret() != null && SignatureVerifier.isKey(given.secret())
                ? Optional.empty()
                : Optional.of("Give the subscription's signature_key as Close shows it: hexadecimal digits.");
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.optional(
                SignatureVerifier.WINDOW,
                "[1-9]\\d{0,4}",
                "300",
                "How many seconds the time a request is signed with may differ from ours."));
    }

    @Override
    public Parts parts() {
        return parts;
    }

    @Override
    public Incoming sample(Instant now) {
        var body = """
                {"subscription_id":"whsub_sample","event":{"id":"ev_sample_%d","date_created":"%s","action":"completed",
                 "object_type":"activity.call","object_id":"acti_sample","lead_id":"lead_sample","changed_fields":[],
                 "previous_data":{},"data":{"status":"completed","direction":"outbound","duration":300,
                 "phone":"+4930901820","user_id":"user_sample","date_created":"%s"}}}
                """.formatted(now.toEpochMilli(), now, now);
        var headers = Map.of(SignatureVerifier.TIMESTAMP, List.of(String.valueOf(now.getEpochSecond())));
        return Incoming.posted(headers, body.getBytes(StandardCharsets.UTF_8), now);
    }
}
