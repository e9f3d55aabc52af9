package io.headlight.activity.sender.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.known.Fetcher;
import io.headlight.activity.known.KnownObject;
import io.headlight.activity.known.Observation;
import io.headlight.activity.known.VendorStub;
import io.headlight.activity.sender.Arrivals;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers in the shape of HubSpot's CRM API, version 3, written for this test. */
class ObjectFetcherTest {

    private static final Instant NOW = Instant.parse("2026-03-11T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String DEAL = """
            {"id":"9912004417","createdAt":"2026-03-01T08:00:00.000Z","updatedAt":"2026-03-10T11:30:00.250Z",
             "archived":false,
             "properties":{"amount":"18500","closedate":"2026-03-10T09:20:00.111Z",
              "createdate":"2026-03-01T08:00:00Z","deal_currency_code":"EUR","dealstage":"closedwon",
              "hs_createdate":"2026-03-01T08:00:01Z","hs_object_id":"9912004417","hs_object_source":"CRM_UI",
              "hubspot_owner_id":"12","pipeline":"default"},
             "propertiesWithHistory":{
              "dealstage":[
               {"value":"closedwon","timestamp":"2026-03-10T09:19:58.500Z","sourceType":"CRM_UI","sourceId":"userId:1"},
               {"value":"contractsent","timestamp":"2026-03-05T10:00:00Z","sourceType":"CRM_UI","sourceId":"userId:1"},
               {"value":"qualifiedtobuy","timestamp":"2026-03-04T10:00:00Z","sourceType":"IMPORT","sourceId":"3"},
               {"value":"contractsent","timestamp":"2026-03-02T10:00:00Z","sourceType":"CRM_UI","sourceId":"userId:1"}],
              "hubspot_owner_id":[
               {"value":"12","timestamp":"2026-03-10T10:00:00Z","sourceType":"CRM_UI"},
               {"value":"","timestamp":"2026-03-09T10:00:00Z","sourceType":"CRM_UI"},
               {"value":"4471","timestamp":"2026-03-01T08:00:00Z","sourceType":"CRM_UI"}]},
             "associations":{
              "contacts":{"results":[{"id":"501","type":"deal_to_contact"},{"id":"502","type":"deal_to_contact"}]},
              "companies":{"results":[{"id":"77","type":"deal_to_company"}]}}}
            """;

    private static Observation fetch(VendorStub stub, String key, String... fields) {
        return fetch(stub.address(), key, fields);
    }

    private static Observation fetch(URI address, String key, String... fields) {
        return new ObjectFetcher(VendorStub.api(CLOCK), CLOCK)
                .fetch(new Fetcher.Access(address, "pat-eu1-t0ken"), key, Set.of(fields));
    }

    @Test
    void asksForWhatIsKeptAndWhatIsWanted() {
        try (var stub = VendorStub.of(200, DEAL)) {
            fetch(stub, "deal:9912004417", "amount", "custom_thing", "$deleted", "no&such=thing");
            assertThat(stub.asked())
                    .containsExactly("/crm/v3/objects/deals/9912004417?properties=amount,closedate,createdate,"
                            + "custom_thing,deal_currency_code,dealstage,hs_createdate,hs_object_source,"
                            + "hubspot_owner_id,pipeline&propertiesWithHistory=dealstage,hubspot_owner_id"
                            + "&associations=contacts,companies");
            assertThat(stub.authorizations()).containsExactly("Bearer pat-eu1-t0ken");
        }
    }

    @Test
    void whatIsAnsweredIsKnownAsOfItsLastChange() {
        try (var stub = VendorStub.of(200, DEAL)) {
            var seen = fetch(stub, "deal:9912004417", "custom_thing");
            assertThat(seen.objectKey()).isEqualTo("deal:9912004417");
            assertThat(seen.orderKey()).isEqualTo("2026-03-10T11:30:00.250000");
            assertThat(seen.fields())
                    .containsEntry(KnownObject.DELETED, false)
                    .containsEntry("dealstage", "closedwon")
                    .containsEntry("amount", "18500")
                    .containsEntry("custom_thing", null)
                    .containsEntry("$since:closedwon", "2026-03-10T09:19:58.500Z")
                    .containsEntry("$since:contractsent", "2026-03-05T10:00:00Z")
                    .containsEntry("$source:qualifiedtobuy", "IMPORT")
                    .containsEntry("$owner:2026-03-01T08:00:00.000000", "4471")
                    .containsEntry("$owner:2026-03-10T10:00:00.000000", "12")
                    .containsEntry("$about:contact:501", true)
                    .containsEntry("$about:company:77", true)
                    .doesNotContainKey("hs_object_id")
                    .doesNotContainKey("$owner:2026-03-09T10:00:00.000000");
        }
    }

    @Test
    void aChangeThatWasWebhookAndAnswerCountsOnceWhenItWasMade() {
        try (var stub = VendorStub.of(200, DEAL)) {
            var won = Events.item(
                    """
                    {"eventId":7041825040,"portalId":24811907,"occurredAt":%d,"subscriptionType":"deal.propertyChange",
                     "attemptNumber":0,"objectId":9912004417,"propertyName":"dealstage","propertyValue":"closedwon",
                     "changeSource":"CRM_UI","sourceId":"userId:62207714"}
                    """.formatted(Instant.parse("2026-03-10T09:19:58.500Z").toEpochMilli()));
            var arrivals = new Arrivals(Events.HUBSPOT, Map.of("handoverDays", "0"));
            assertThat(arrivals.after(List.of(won))).isEmpty();
            arrivals.completed(fetch(stub, "deal:9912004417"));
            assertThat(arrivals.after(List.of(won)))
                    .extracting(
                            Claim::activityType,
                            Claim.Happened::occurredAt,
                            fact -> fact.rep().ownerId())
                    .containsExactlyInAnyOrder(
                            fact("opportunity_created", "2026-03-01T08:00:00Z"),
                            fact("deal_won", "2026-03-10T09:19:58.500Z"),
                            fact("stage_set", "2026-03-10T09:19:58.500Z"),
                            fact("stage_set", "2026-03-05T10:00:00Z"));
        }
    }

    private static Tuple fact(String type, String at) {
        return Tuple.tuple(type, Instant.parse(at), "4471");
    }

    @Test
    void whatIsNotThereIsDeleted() {
        try (var stub = VendorStub.of(404, "{\"status\":\"error\",\"category\":\"OBJECT_NOT_FOUND\"}")) {
            assertThat(fetch(stub, "call:7")).isEqualTo(Observation.deleted(NOW, "call:7", true));
            assertThat(stub.asked().getFirst())
                    .startsWith("/crm/v3/objects/calls/7?")
                    .endsWith(
                            "&propertiesWithHistory=hs_call_status,hubspot_owner_id&associations=contacts,companies,deals");
        }
    }

    @Test
    void whatLostInAMergeIsAnsweredWithTheWinner() {
        try (var stub = VendorStub.of(200, DEAL)) {
            assertThat(fetch(stub, "deal:8").fields()).isEqualTo(Map.of("$mergedInto", "deal:9912004417"));
        }
    }

    @Test
    void aPoorAnswerIsWhatItIs() {
        try (var stub = VendorStub.of(200, "{\"updatedAt\":\"2026-03-10T11:30:00Z\",\"properties\":[]}")) {
            assertThat(fetch(stub, "task:7").fields())
                    .containsEntry("hs_task_status", null)
                    .containsEntry("hubspot_owner_id", null)
                    .hasSize(1 + Kind.TASK.needed().size() + Kind.TASK.further().size());
        }
        try (var stub = VendorStub.of(200, "{\"properties\":{}}")) {
            assertThatThrownBy(() -> fetch(stub, "task:7")).isInstanceOf(Fetcher.Refused.class);
        }
    }

    @Test
    void anEndlessAnswerIsCut() {
        var many = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            many.append(i == 0 ? "" : ",").append("""
                    {"id":"%d","value":"s%d","timestamp":"2026-03-10T09:%02d:00Z"}""".formatted(i, i, i % 60));
        }
        var body = """
                {"id":"7","updatedAt":"2026-03-10T11:30:00Z","properties":{},
                 "propertiesWithHistory":{"dealstage":[%s],"hubspot_owner_id":[%s]},
                 "associations":{"contacts":{"results":[%s]},"companies":{"results":[%s]}}}
                """.formatted(many, many, many, many);
        try (var stub = VendorStub.of(200, body)) {
            assertThat(fetch(stub, "deal:7").fields()).hasSizeLessThanOrEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"contact:1", "company:1", "ticket:1", "deal:", "deal:1/stage:x", "deal:../../oauth", "deal"})
    void othersAreNotAskedFor(String key) {
        try (var stub = VendorStub.of(200, DEAL)) {
            assertThatThrownBy(() -> fetch(stub, key)).isInstanceOf(Fetcher.Refused.class);
            assertThat(stub.asked()).isEmpty();
        }
    }

    @Test
    void refusalsAndOutagesAreWhatTheyAre() {
        try (var stub = VendorStub.of(401, "{\"category\":\"INVALID_AUTHENTICATION\"}")) {
            assertThatThrownBy(() -> fetch(stub, "deal:7")).isInstanceOf(Fetcher.Refused.class);
        }
        try (var stub = new VendorStub(exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "10");
            VendorStub.send(exchange, 429, "{\"category\":\"RATE_LIMITS\"}");
        })) {
            assertThatThrownBy(() -> fetch(stub, "deal:7"))
                    .isInstanceOfSatisfying(
                            Fetcher.Later.class,
                            later -> assertThat(later.pause()).isEqualTo(Duration.ofSeconds(10)));
        }
    }

    @Test
    void theAddressMayHaveAPathAndEndWithASlash() {
        try (var stub = VendorStub.of(200, DEAL)) {
            fetch(stub.address().resolve("/hubspot/"), "deal:9912004417");
            assertThat(stub.asked().getFirst()).startsWith("/hubspot/crm/v3/objects/deals/9912004417?");
        }
        assertThat(Events.HUBSPOT.fetcher().orElseThrow().usualAddress())
                .isEqualTo(URI.create("https://api.hubapi.com"));
    }
}
