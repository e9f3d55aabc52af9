package io.headlight.activity.sender.hubspot;

import io.headlight.activity.known.Fetcher;
import io.headlight.activity.known.VendorApi;
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

/** HubSpot's webhooks: changed properties of many objects, in any order. They prove the client secret of the partner's app. */
@Singleton
class HubSpot implements Sender {

    static final String SIGNATURES = "signatures";
    static final String PORTAL = "portalId";
    static final String WON_STAGES = "wonStages";
    static final String HANDOVER_DAYS = "handoverDays";

    private final Parts parts = new Parts(new SignatureVerifier(), new EventSplitter(), new EventMapper());
    private final Fetcher fetcher;

    HubSpot(VendorApi api, Clock clock) {
        this.fetcher = new ObjectFetcher(api, clock);
    }

    @Override
    public String name() {
        return "HUBSPOT";
    }

    /** The client secret is HubSpot's to make. */
    @Override
    public Optional<Credentials> issue() {
        return Optional.empty();
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.optional(
                        SIGNATURES,
                        "v[123](,v[123]){0,2}",
                        "v1,v2,v3",
                        "Which versions of HubSpot's signature are taken. Only v3 cannot be repeated later."),
                Setting.optional(
                        PORTAL,
                        "\\d{1,19}",
                        null,
                        "The HubSpot account whose events count. To be set when the app serves several."),
                Setting.optional(
                        WON_STAGES,
                        "[A-Za-z0-9_-]{1,64}(,[A-Za-z0-9_-]{1,64}){0,49}",
                        "closedwon",
                        "The ids of the deal stages that mean won, of all pipelines, with commas between."),
                Setting.optional(
                        HANDOVER_DAYS,
                        "\\d{1,3}",
                        "7",
                        "A change of owner within so many days is a correction; later, what was done stays with who did it."));
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
    public Incoming sample(Instant now) {
        var millis = now.toEpochMilli();
        var body = List.of(
                sample(millis, 1, "deal.creation", ""),
                sample(millis, 2, "deal.propertyChange", property("hubspot_owner_id", "1")),
                sample(millis, 3, "deal.propertyChange", property("amount", "100")),
                sample(millis, 4, "deal.propertyChange", property("deal_currency_code", "EUR")),
                sample(millis, 5, "deal.propertyChange", property("closedate", String.valueOf(millis))),
                sample(millis, 6, "deal.propertyChange", property("dealstage", "closedwon")));
        return Incoming.posted(Map.of(), body.toString().getBytes(StandardCharsets.UTF_8), now);
    }

    private static String property(String name, String value) {
        return ",\"propertyName\":\"%s\",\"propertyValue\":\"%s\"".formatted(name, value);
    }

    private static String sample(long millis, int event, String type, String more) {
        return """
                {"eventId":%d,"subscriptionId":1,"portalId":1,"appId":1,"occurredAt":%d,"subscriptionType":"%s",
                 "attemptNumber":0,"objectId":1,"changeSource":"CRM_UI"%s}""".formatted(event, millis, type, more);
    }
}
