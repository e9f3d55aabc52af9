package io.headlight.activity.sender.salesforce;

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
 * Change data capture and platform events of Salesforce, which are not pushed to addresses: a relay of the partner's reads
 * them and posts them here, under the bearer token we issue. The record's derived fields are not in them, so which stages
 * are won and which statuses closed is a matter of settings.
 */
@Singleton
class SalesforceEvents implements Sender {

    private static final int TOKEN_BYTES = 32;

    private final Parts parts = new Parts(new BearerVerifier(), new ChangeSplitter(), new ChangeMapper());

    @Override
    public String name() {
        return "SALESFORCE_EVENTS";
    }

    @Override
    public Optional<Credentials> issue() {
        return Optional.of(Credentials.secret(Credentials.randomText(TOKEN_BYTES)));
    }

    @Override
    public List<Setting> settings() {
        return Reading.SETTINGS;
    }

    @Override
    public Parts parts() {
        return parts;
    }

    /** What a relay does with what was refused nobody knows; a callout of a flow is not made again. */
    @Override
    public boolean retriesKindly() {
        return false;
    }

    @Override
    public Incoming sample(Instant now) {
        var body = """
                {"schema":"sample","payload":{"ChangeEventHeader":{"entityName":"Task","recordIds":["00T000000000001AAA"],
                  "changeType":"CREATE","transactionKey":"sample-%1$d","sequenceNumber":1,"commitTimestamp":%1$d,
                  "commitNumber":1,"nulledFields":[],"diffFields":[],"changedFields":[]},
                  "OwnerId":"005000000000001AAA","Status":"Completed","TaskSubtype":"Call","CallType":"Outbound",
                  "CallDurationInSeconds":300,"CompletedDateTime":"%2$s"},"event":{"replayId":%1$d}}
                """.formatted(now.toEpochMilli(), now);
        return Incoming.posted(
                Map.of("content-type", List.of("application/json")), body.getBytes(StandardCharsets.UTF_8), now);
    }
}
