package io.headlight.activity.sender.zoho;

import io.headlight.activity.known.Fetcher;
import io.headlight.activity.known.VendorApi;
import io.headlight.activity.sender.Answer;
import io.headlight.activity.sender.Credentials;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Sender;
import io.headlight.activity.sender.Setting;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Zoho CRM's notifications: a channel of at most a week, watched with a token of ours. Its workflow webhooks are something
 * else, made by the customer.
 */
@Singleton
class Zoho implements Sender {

    /** Zoho repeats up to 50 characters. */
    private static final String TOKEN = "[A-Za-z0-9_-]{16,50}";

    private static final int TOKEN_BYTES = 36;

    private final Parts parts = new Parts(new TokenVerifier(), new NotificationSplitter(), new RecordMapper());
    private final Fetcher fetcher;

    Zoho(VendorApi api, Clock clock) {
        this.fetcher = new RecordFetcher(api, clock);
    }

    @Override
    public String name() {
        return "ZOHO";
    }

    @Override
    public Optional<Credentials> issue() {
        return Optional.of(Credentials.secret(Credentials.randomText(TOKEN_BYTES)));
    }

    @Override
    public Optional<String> faultOf(Credentials given) {
        return given.secret() != null && given.secret().matches(TOKEN)
                ? Optional.empty()
                : Optional.of("Give the channel's token: 16 to 50 letters, digits, hyphens and underscores.");
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.required(
                        TokenVerifier.CHANNEL_SETTING, "[0-9]{1,40}", "The channel_id that the channel was made with."),
                Setting.optional(
                        Deals.WON_STAGES,
                        "[^,]{1,120}(,[^,]{1,120}){0,49}",
                        "Closed Won",
                        "The stages that mean won, with commas between."),
                Setting.optional(
                        Deals.CURRENCY, "[A-Z]{3}", null, "The currency of deals, where records do not name theirs."),
                Setting.optional(
                        Meetings.HELD_FIELD,
                        "[A-Za-z][A-Za-z0-9_]{0,99}",
                        "Check_In_Time",
                        "The field of a meeting, by its API name, that is filled in or ticked when it was held."),
                Setting.optional(
                        Meetings.HELD_VALUE, ".{1,120}", null, "The one value of that field that means it was held."));
    }

    @Override
    public Parts parts() {
        return parts;
    }

    @Override
    public Optional<Fetcher> fetcher() {
        return Optional.of(fetcher);
    }

    @Override
    public Answer stored(String deliveryId) {
        return Answer.json("{\"deliveryId\":\"" + deliveryId + "\"}");
    }

    /** Nothing is known of a second try: what is refused may be lost. */
    @Override
    public boolean retriesKindly() {
        return false;
    }

    @Override
    public Incoming sample(Instant now) {
        var body = """
                {"server_time":%d,"module":"Deals","operation":"update","ids":["1"],"affected_fields":[{"1":["Stage"]}],
                 "affected_values":[{"record_id":"1","values":{"Stage":"Closed Won","Amount":100,
                 "Owner":{"id":"1","email":"sample@example.com"}}}],"query_params":{},
                 "resource_uri":"https://www.zohoapis.com/crm/v8/Deals","channel_id":"1","token":"sample"}
                """.formatted(now.toEpochMilli());
        return Incoming.posted(Map.of(), body.getBytes(StandardCharsets.UTF_8), now);
    }
}
