package io.headlight.activity.webhook.abuse;

import static io.headlight.kit.testing.People.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.headlight.activity.sender.Forgeries;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Sender;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The abuse list's second half: bodies that are no event, are bombs, or mean to be something else. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class BodyTest {

    private static final String DEEP = "[".repeat(100_000) + "]".repeat(100_000);

    private final EachSender eachSender;

    BodyTest(EachSender eachSender) {
        this.eachSender = eachSender;
    }

    /** By what is wrong with it: nothing that a reader could make sense of. */
    private static Map<String, String> unreadable() {
        var bodies = new LinkedHashMap<String, String>();
        bodies.put("no end", "{\"a\":1");
        bodies.put("a word", "secret-word");
        bodies.put("duplicate keys", "{\"a\":1,\"a\":2}");
        bodies.put("NaN", "{\"a\":NaN}");
        bodies.put("Infinity", "{\"a\":-Infinity}");
        bodies.put("deep arrays", "{\"a\":" + DEEP + "}");
        bodies.put("deep objects", "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000));
        bodies.put("two values", "{} {}");
        bodies.put("a number of a billion digits", "{\"a\":1e999999999}");
        bodies.put("a number of a billion decimals", "{\"a\":1e-999999999}");
        bodies.put("a number of 10 KB", "{\"a\":" + "9".repeat(10_240) + "}");
        bodies.put("leading zeros", "{\"a\":007}");
        bodies.put("a plus sign", "{\"a\":+7}");
        bodies.put("other digits", "{\"a\":٣}");
        bodies.put("a raw NUL", "{\"a\":\"\0\"}");
        bodies.put("half a character", "{\"a\":\"\\u12\"}");
        return bodies;
    }

    private static boolean readsJson(Sender sender) {
        return !sender.name().equals("SALESFORCE");
    }

    private static Incoming spoiled(Incoming right, SignedBy partner) {
        var spoiled = right;
        for (var header : partner.proofHeaders()) {
            var value = right.only(header).orElseThrow();
            spoiled = Forgeries.with(spoiled, header, value.substring(0, value.length() - 2) + "zz");
        }
        var query = right.query() == null ? null : right.query() + "x";
        return new Incoming("POST", right.url(), query, spoiled.headers(), right.body(), right.receivedAt());
    }

    @TestFactory
    Stream<DynamicTest> wronglySignedIs401WhateverTheBodyIs() {
        return eachSender.test(sender -> {
            var partner = SignedBy.connected(ADA, sender);
            unreadable().forEach((what, body) -> {
                // In a body that cannot be read there is no token, so it is not even there to be wrong.
                var request = SignedBy.isInBody(sender)
                        ? Incoming.posted(Map.of(), body.getBytes(StandardCharsets.UTF_8), Instant.now())
                        : spoiled(partner.signed(body, Instant.now()), partner);
                assertThat(Wire.status(partner.partner(), request)).as(what).isEqualTo(401);
            });
            Stored.isNothing(partner.partner());
        });
    }

    @TestFactory
    Stream<DynamicTest> rightlySignedAndUnreadableIs400AndQuotesNothing() {
        return eachSender.test(sender -> readsJson(sender) && !SignedBy.isInBody(sender), sender -> {
            var partner = SignedBy.connected(ADA, sender);
            unreadable().forEach((what, body) -> {
                var answer = Wire.post(partner.partner(), partner.signed(body, Instant.now()));
                assertThat(answer.statusCode()).as(what).isEqualTo(400);
                assertThat(answer.body())
                        .as(what)
                        .contains("malformed_json")
                        .doesNotContain("secret-word", "jackson", "Exception", "io.headlight");
            });
            Stored.isNothing(partner.partner());
        });
    }

    private static Incoming with(SignedBy partner, byte[] body) {
        var right = partner.signed(new String(body, StandardCharsets.ISO_8859_1), Instant.now());
        return new Incoming("POST", right.url(), right.query(), right.headers(), body, right.receivedAt());
    }

    @Test
    void byteOrderMarks() {
        var partner = SignedBy.connected(ADA, eachSender.named("GENERIC_HEADER_KEY"));
        var event = new String(
                eachSender.named("GENERIC_HEADER_KEY").sample(Instant.now()).body());
        for (var charset : new String[] {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"}) {
            assertThat(Wire.status(
                            partner.partner(),
                            with(partner, event.getBytes(java.nio.charset.Charset.forName(charset)))))
                    .as(charset)
                    .isEqualTo(400);
        }
        Stored.isNothing(partner.partner());
        assertThat(Wire.status(partner.partner(), with(partner, ("\uFEFF" + event).getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(202);
    }

    @Test
    void prototypesAndLongNamesAreText() throws Throwable {
        var partner = SignedBy.connected(ADA, eachSender.named("GENERIC_HEADER_KEY"));
        var body = """
                {"__proto__":{"type":"activity.recorded"},"constructor":{"prototype":{}},"type":"activity.recorded",
                 "timestamp":"2026-03-10T09:18:22Z","data":{"externalId":"p","activityType":"proto_call",
                 "occurredAt":"2026-03-10T09:00:00Z","rep":{"email":"ann@acme.example"},
                 "attributes":{"__proto__":"polluted"}}}""";
        assertThat(Wire.status(partner.partner(), partner.signed(body, Instant.now())))
                .isEqualTo(202);
        partner.partner().isWorkedOff();
        Stored.of(partner.partner()).body("items[0].items[0].status", equalTo("APPLIED"));
    }

    @TestFactory
    Stream<DynamicTest> anEventIdOf10KilobytesIsNoError() {
        var id = "i".repeat(10_240);
        return Stream.of(
                        Map.entry("PIPEDRIVE", "{\"meta\":{\"id\":\"%s\",\"version\":\"2.0\",\"entity\":\"deal\"}}"),
                        Map.entry("CLOSE", "{\"event\":{\"id\":\"%s\"}}"),
                        Map.entry(
                                "CLOUDEVENTS",
                                "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"/a\",\"type\":\"b\"}"),
                        Map.entry("GONG", "{\"callData\":{\"metaData\":{\"id\":\"%s\"}}}"),
                        Map.entry(
                                "AIRCALL",
                                "{\"event\":\"e\",\"resource\":\"call\",\"timestamp\":1,\"data\":{\"id\":\"%s\"}}"),
                        Map.entry(
                                "ZOOM",
                                "{\"event\":\"meeting.ended\",\"event_ts\":1,\"payload\":{\"object\":{\"uuid\":\"%s\"}}}"))
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    var partner = SignedBy.connected(ADA, eachSender.named(each.getKey()));
                    var request = partner.signed(each.getValue().formatted(id), Instant.now());
                    assertThat(Wire.status(partner.partner(), request)).isIn(200, 202, 400);
                    // Signed anew, so that it is a repetition of the message and not of the request.
                    assertThat(Wire.status(partner.partner(), request)).isIn(200, 202, 400);
                    partner.partner().isWorkedOff();
                }));
    }

    @Test
    void aHeaderThatNamesAMessageIn10KilobytesIsRefused() {
        var partner = SignedBy.connected(ADA, eachSender.named("STANDARD_WEBHOOKS"));
        var right = partner.sample(Instant.now());
        assertThat(Wire.status(partner.partner(), Forgeries.with(right, "webhook-id", "i".repeat(10_240))))
                .isEqualTo(401);
    }

    @TestFactory
    Stream<DynamicTest> wrongContentType() {
        return Stream.of("text/plain", "application/xml", "image/png", "multipart/form-data; boundary=x", "*/*")
                .map(type -> DynamicTest.dynamicTest(type, () -> {
                    var partner = SignedBy.connected(ADA, eachSender.named("STANDARD_WEBHOOKS"));
                    var right = partner.sample(Instant.now());
                    // Many senders say nothing of what they send or something wrong: the scheme decides, not the label.
                    assertThat(Wire.status(partner.partner(), Forgeries.with(right, "content-type", type)))
                            .as(type)
                            .isEqualTo(202);
                }));
    }

    @Test
    void aCompressedBodyIsNotInflated() throws IOException {
        var partner = SignedBy.connected(ADA, eachSender.named("GENERIC_HEADER_KEY"));
        var bomb = with(partner, gzip("{\"a\":\"" + "0".repeat(50_000_000) + "\"}"));
        var answer = Wire.post(partner.partner(), Forgeries.with(bomb, "content-encoding", "gzip"));
        assertThat(answer.statusCode()).isEqualTo(415);
        Stored.isNothing(partner.partner());
    }

    @Test
    void anUnknownFormatOfCloudEventsIsNotTaken() {
        var partner = SignedBy.connected(ADA, eachSender.named("CLOUDEVENTS"));
        var avro = Forgeries.with(partner.sample(Instant.now()), "content-type", "application/cloudevents+avro");
        var answer = Wire.post(partner.partner(), avro);
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("unsupported_media_type");
        Stored.isNothing(partner.partner());
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toByteArray();
    }

    @Test
    void aFormIsReadOnlyWhereItIsTheSchemesOwn() {
        var form = "type=activity.recorded&token=x&" + "a=1&".repeat(2000) + "b=%ZZ";
        eachSender
                .that(sender -> readsJson(sender) && !SignedBy.isInBody(sender))
                .forEach(sender -> {
                    var partner = SignedBy.connected(ADA, sender);
                    var request = Forgeries.with(
                            partner.signed(form, Instant.now()), "content-type", "application/x-www-form-urlencoded");
                    assertThat(Wire.status(partner.partner(), request))
                            .as(sender.name())
                            .isEqualTo(400);
                });
    }

    @Test
    void oneOf10000ItemsIsPoisonAndTheOthersCount() throws Throwable {
        var partner = io.headlight.activity.Partner.of(ADA, "TROUBLE");
        var type = "batch_" + UUID.randomUUID().toString().substring(0, 8);
        var items = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            items.append(i == 0 ? "" : ",")
                    .append(i == 5_000 ? "{\"poison\":true}" : "{\"id\":\"" + i % 50 + "\",\"type\":\"" + type + "\"}");
        }
        RestAssured.given()
                .header("x-trouble", "1")
                .body("{\"id\":\"10000\",\"items\":[" + items + "]}")
                .post(partner.path())
                .then()
                .statusCode(202);
        worksOff(() -> io.headlight.activity.Ask.as(io.headlight.kit.testing.People.ANN)
                .queryParam("activityType", type)
                .queryParam("limit", 200)
                .get("/v1/activities")
                .then()
                .body("items.size()", equalTo(50)));
    }

    /** Ten thousand transactions take longer than anything else that tests wait for. */
    private static void worksOff(org.assertj.core.api.ThrowableAssert.ThrowingCallable done) throws Throwable {
        for (int more = 11; ; more--) {
            try {
                io.headlight.activity.Eventually.holds(done);
                return;
            } catch (AssertionError notYet) {
                if (more == 0) {
                    throw notYet;
                }
            }
        }
    }
}
