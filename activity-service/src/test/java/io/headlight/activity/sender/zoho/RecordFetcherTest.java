package io.headlight.activity.sender.zoho;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headlight.activity.known.Fetcher;
import io.headlight.activity.known.KnownObject;
import io.headlight.activity.known.Observation;
import io.headlight.activity.known.VendorStub;
import io.headlight.activity.sender.Settings;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordFetcherTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-10T09:20:00Z"), ZoneOffset.UTC);

    /** In the shape of the answers that Zoho's API pages show, shortened. */
    private static final String DEAL = """
            {"data":[{"id":"4876021000000917020","Deal_Name":"Harbor","Stage":"Closed Won","Amount":18500.5,
              "Owner":{"name":"Mina Okafor","id":"77","email":"mina@example.com"},
              "Account_Name":{"name":"Harbor Logistics","id":"3"},"Contact_Name":null,"Tag":[],
              "$currency_symbol":"EUR","Modified_Time":"2026-03-10T10:18:22+01:00"}]}
            """;

    private final Fetcher fetcher = new RecordFetcher(VendorStub.api(CLOCK), CLOCK);

    private Observation fetch(VendorStub stub, String key, String... fields) {
        return fetcher.fetch(new Fetcher.Access(stub.address().resolve("/"), "1000.t0ken"), key, Set.of(fields));
    }

    @Test
    void aRecordIsReadAsOfItsLastModification() {
        try (var stub = VendorStub.of(200, DEAL)) {
            var read = fetch(stub, "deal:4876021000000917020", "Owner", "Forecast");
            assertThat(stub.asked()).containsExactly("/crm/v8/Deals/4876021000000917020");
            assertThat(stub.authorizations()).containsExactly("Zoho-oauthtoken 1000.t0ken");
            assertThat(read.objectKey()).isEqualTo("deal:4876021000000917020");
            assertThat(read.orderKey()).isEqualTo("2026-03-10T09:18:22.999999");
            assertThat(read.fields())
                    .containsEntry("Owner", "77")
                    .containsEntry("Owner.email", "mina@example.com")
                    .containsEntry("Amount", new BigDecimal("18500.5"))
                    .containsEntry("Account_Name", "3")
                    .containsEntry("Forecast", null)
                    .containsEntry("Currency", null)
                    .doesNotContainKey("Deal_Name");
        }
    }

    @Test
    void whatWasReadIsEnoughForWhatWasMissing() {
        try (var stub = VendorStub.of(200, DEAL)) {
            var mapper = new RecordMapper();
            var settings = Settings.of(Notification.ZOHO, Map.of());
            var told = mapper.observe(Notification.inserted("Deals", "4876021000000917020", 0), settings);
            var object = new KnownObject(told.getFirst().objectKey(), Map.of())
                    .with(told.getFirst())
                    .with(fetch(stub, told.getFirst().objectKey()));
            assertThat(mapper.claims(object, settings))
                    .extracting(claim -> claim.activityType())
                    .containsExactly("opportunity_created", "deal_won");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"call:9 /crm/v8/Calls/9", "meeting:9 /crm/v8/Events/9", "task:9 /crm/v8/Tasks/9"})
    void eachKindHasItsModule(String keyAndPath) {
        try (var stub = VendorStub.of(200, DEAL)) {
            fetch(stub, keyAndPath.split(" ")[0]);
            assertThat(stub.asked()).containsExactly(keyAndPath.split(" ")[1]);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 404})
    void whatIsNotThereWasDeleted(int status) {
        try (var stub = VendorStub.of(status, status == 204 ? "" : "{\"code\":\"INVALID_DATA\"}")) {
            var read = fetch(stub, "deal:9");
            assertThat(read.fields()).containsExactly(Map.entry(KnownObject.DELETED, true));
            assertThat(read.orderKey()).isEqualTo("2026-03-10T09:20:00.000000");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 401, 403})
    void aTokenOrQuestionThatIsWrongStaysWrong(int status) {
        try (var stub = VendorStub.of(status, "{\"code\":\"INVALID_TOKEN\"}")) {
            assertThatThrownBy(() -> fetch(stub, "deal:9"))
                    .isInstanceOf(Fetcher.Refused.class)
                    .hasMessageNotContaining("t0ken");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void itIsAskedAgainLaterAndAsMuchLaterAsItWants(int status) {
        try (var stub = new VendorStub(exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "30");
            VendorStub.send(exchange, status, "{}");
        })) {
            assertThatThrownBy(() -> fetch(stub, "deal:9"))
                    .isInstanceOfSatisfying(
                            Fetcher.Later.class,
                            later -> assertThat(later.pause()).isEqualTo(Duration.ofSeconds(30)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"data\":[]}", "{\"data\":[{\"id\":\"9\"}]}", "<html>", "[]"})
    void anAnswerWithoutARecordIsNone(String body) {
        try (var stub = VendorStub.of(200, body)) {
            assertThatThrownBy(() -> fetch(stub, "deal:9")).isInstanceOf(Fetcher.Later.class);
        }
    }

    @Test
    void nobodyAnswersIsLater() {
        var stub = VendorStub.of(200, DEAL);
        stub.close();
        assertThatThrownBy(() -> fetch(stub, "deal:9")).isInstanceOf(Fetcher.Later.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deal:", "deal:../users", "deal:9?x=1", "lead:9", "9", ""})
    void onlyRecordsOfItsModulesAreAskedFor(String key) {
        try (var stub = VendorStub.of(200, DEAL)) {
            assertThatThrownBy(() -> fetch(stub, key)).isInstanceOf(Fetcher.Refused.class);
            assertThat(stub.asked()).isEmpty();
        }
    }

    @Test
    void theUsualAddressIsZohosOwn() {
        assertThat(Notification.ZOHO.fetcher().orElseThrow().usualAddress())
                .isEqualTo(URI.create("https://www.zohoapis.com"));
    }
}
