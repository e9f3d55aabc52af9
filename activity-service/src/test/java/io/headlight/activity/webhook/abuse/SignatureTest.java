package io.headlight.activity.webhook.abuse;

import static io.headlight.kit.testing.People.ADA;
import static io.headlight.kit.testing.People.GRETA;
import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.activity.sender.Forgeries;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Sender;
import io.headlight.kit.testing.TestClock;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The abuse list's first half, for every sender: what proves nothing is refused with 401 and leaves no trace. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SignatureTest {

    private static final int WINDOW = 300;

    private final EachSender eachSender;
    private final TestClock clock;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    SignatureTest(EachSender eachSender, TestClock clock) {
        this.eachSender = eachSender;
        this.clock = clock;
    }

    @BeforeEach
    void stopTheClock() {
        clock.set(now);
    }

    @AfterEach
    void letItRun() {
        clock.reset();
    }

    private static void isRefused(SignedBy partner, Incoming request, String what) {
        var answer = Wire.post(partner.partner(), request);
        assertThat(answer.statusCode()).as(what).isEqualTo(401);
        assertThat(answer.body()).as(what).contains("signature_mismatch").doesNotContain(partner.secret());
    }

    private static Incoming with(Incoming request, String query, Map<String, List<String>> headers, byte[] body) {
        return new Incoming(request.method(), request.url(), query, headers, body, request.receivedAt());
    }

    /** The request without what proves anything. */
    private static Incoming unproven(SignedBy partner, Incoming right) {
        var headers = new HashMap<>(right.headers());
        partner.proofHeaders().forEach(headers::remove);
        var body =
                new String(right.body(), StandardCharsets.UTF_8).replaceFirst("\"token\":\"[^\"]*\"", "\"tok\":\"\"");
        return with(right, null, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    /** The request with another secret wherever this one's stands. */
    private static Incoming saying(Incoming right, String secret, String other) {
        return with(
                right,
                right.query() == null ? null : right.query().replace(secret, other),
                right.headers(),
                new String(right.body(), StandardCharsets.UTF_8)
                        .replace(secret, other)
                        .getBytes(StandardCharsets.UTF_8));
    }

    @TestFactory
    Stream<DynamicTest> missing() {
        return eachSender.test(sender -> {
            var partner = SignedBy.connected(ADA, sender);
            isRefused(partner, unproven(partner, partner.sample(now)), "no proof");
            Stored.isNothing(partner.partner());
        });
    }

    @TestFactory
    Stream<DynamicTest> badOrTruncatedOrRepeatedOrHuge() {
        return eachSender.test(sender -> {
            var partner = SignedBy.connected(ADA, sender);
            var right = partner.sample(now);
            var forged = new HashMap<String, Incoming>();
            for (var header : partner.proofHeaders()) {
                forged.putAll(Forgeries.ofHeaders(right, header));
            }
            if (partner.proofHeaders().isEmpty()) {
                forged.put("truncated", saying(right, partner.secret(), shortened(partner.secret())));
                forged.put(
                        "changed",
                        saying(right, partner.secret(), "x" + partner.secret().substring(1) + "y"));
                forged.put("empty", saying(right, partner.secret(), ""));
            }
            forged.forEach((what, request) -> {
                if (what.endsWith("of 100 KB")) {
                    assertThat(Wire.status(partner.partner(), request)).as(what).isBetween(400, 431);
                } else {
                    isRefused(partner, request, what);
                }
            });
            Stored.isNothing(partner.partner());
            assertThat(Wire.status(partner.partner(), right)).isBetween(200, 202);
        });
    }

    private static String shortened(String text) {
        return text.substring(0, text.length() - 1);
    }

    @TestFactory
    Stream<DynamicTest> aParameterTwice() {
        return eachSender.test(
                sender -> SignedBy.connected(ADA, sender).sample(now).query() != null, sender -> {
                    var partner = SignedBy.connected(ADA, sender);
                    var right = partner.sample(now);
                    isRefused(
                            partner,
                            with(right, right.query() + "&" + right.query(), right.headers(), right.body()),
                            "twice");
                });
    }

    @TestFactory
    Stream<DynamicTest> rightSignatureWithAnotherTenantsSecret() {
        return eachSender.test(sender -> {
            var ours = SignedBy.connected(ADA, sender);
            var theirs = SignedBy.connected(GRETA, sender);
            isRefused(ours, theirs.sample(now), "signed by another tenant");
            Stored.isNothing(ours.partner());
        });
    }

    @TestFactory
    Stream<DynamicTest> bodyChangedByOneByteOrWrittenAnew() {
        return eachSender.test(SignedBy::coversBody, sender -> {
            var partner = SignedBy.connected(ADA, sender);
            Forgeries.ofSigned(partner.sample(now)).forEach((what, request) -> isRefused(partner, request, what));
            Stored.isNothing(partner.partner());
        });
    }

    @TestFactory
    Stream<DynamicTest> staleAndFuture() {
        return eachSender.test(SignedBy::coversBody, sender -> {
            var partner = SignedBy.connected(ADA, sender);
            isRefused(partner, partner.sample(now.minusSeconds(WINDOW + 1)), "-301 s");
            isRefused(partner, partner.sample(now.plusSeconds(WINDOW + 1)), "+301 s");
            Stored.isNothing(partner.partner());
            if (!sender.name().equals("GONG")) {
                assertThat(Wire.status(partner.partner(), partner.sample(now.minusSeconds(WINDOW))))
                        .isBetween(200, 202);
                assertThat(Wire.status(partner.partner(), partner.sample(now.plusSeconds(WINDOW))))
                        .isBetween(200, 202);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> replayInsideTheWindowIsTheSameDelivery() {
        return eachSender.test(sender -> {
            var partner = SignedBy.connected(ADA, sender);
            var right = partner.sample(now);
            var first = Wire.post(partner.partner(), right);
            var again = Wire.post(partner.partner(), right);
            assertThat(first.statusCode()).isBetween(200, 202);
            assertThat(again.statusCode()).isEqualTo(first.statusCode());
            assertThat(again.body()).isEqualTo(first.body());
            Stored.is(partner.partner(), 1);
        });
    }

    @TestFactory
    Stream<DynamicTest> twoSecretsDuringRotation() {
        return eachSender.test(sender -> {
            var before = SignedBy.connected(ADA, sender);
            var after = before.rotated();
            assertThat(Wire.status(before.partner(), before.sample(now))).isBetween(200, 202);
            assertThat(Wire.status(after.partner(), after.sample(now.plusSeconds(1))))
                    .isBetween(200, 202);
        });
    }

    @Test
    void twoSignaturesInOneHeader() {
        var before = SignedBy.connected(ADA, eachSender.named("STANDARD_WEBHOOKS"));
        var after = before.rotated();
        var old = before.sample(now).only("webhook-signature").orElseThrow();
        var right = after.sample(now);
        var both = old + " " + right.only("webhook-signature").orElseThrow();
        assertThat(Wire.status(after.partner(), Forgeries.with(right, "webhook-signature", both)))
                .isEqualTo(202);
        var tooMany = new ArrayList<String>();
        for (int i = 0; i < 20; i++) {
            tooMany.add("v1,AAAA");
        }
        tooMany.add(old);
        isRefused(
                after,
                Forgeries.with(right, "webhook-signature", String.join(" ", tooMany)),
                "behind twenty wrong ones");
    }

    @TestFactory
    Stream<DynamicTest> unknownScheme() {
        return Stream.of(
                        Map.entry("STANDARD_WEBHOOKS", "v1,|v0,"),
                        Map.entry("STANDARD_WEBHOOKS", "v1,|v2,"),
                        Map.entry("STANDARD_WEBHOOKS", "v1,|v1a,"),
                        Map.entry("STANDARD_WEBHOOKS", "v1,|"),
                        Map.entry("CALENDLY", "v1=|v0="),
                        Map.entry("ZOOM", "v0=|v1="),
                        Map.entry("ZOOM", "v0=|"),
                        Map.entry("CLOUDEVENTS", "Bearer |Basic "),
                        Map.entry("CLOUDEVENTS", "Bearer |"),
                        Map.entry("PIPEDRIVE", "Basic |Bearer "),
                        Map.entry("PIPEDRIVE", "Basic |Digest "))
                .map(each -> DynamicTest.dynamicTest(each.toString(), () -> {
                    var sender = eachSender.named(each.getKey());
                    var partner = SignedBy.connected(ADA, sender);
                    var change = each.getValue().split("\\|", 2);
                    isRefused(partner, renamed(sender, partner.sample(now), change[0], change[1]), each.getValue());
                    Stored.isNothing(partner.partner());
                }));
    }

    private static Incoming renamed(Sender sender, Incoming right, String scheme, String other) {
        var headers = new HashMap<>(right.headers());
        headers.replaceAll((name, values) ->
                values.stream().map(value -> value.replace(scheme, other)).toList());
        assertThat(headers).as(sender.name()).isNotEqualTo(right.headers());
        return with(right, right.query(), headers, right.body());
    }

    @TestFactory
    Stream<DynamicTest> twoAuthorizations() {
        return Stream.of("PIPEDRIVE", "CLOUDEVENTS", "GENERIC_BEARER", "GENERIC_BASIC", "GONG")
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    var partner = SignedBy.connected(ADA, eachSender.named(name));
                    var right = partner.sample(now);
                    var proof = right.only("authorization").orElseThrow();
                    isRefused(partner, Forgeries.with(right, "authorization", proof, "Basic YTpi"), "right one first");
                    isRefused(partner, Forgeries.with(right, "authorization", "Basic YTpi", proof), "right one last");
                    Stored.isNothing(partner.partner());
                }));
    }

    @TestFactory
    Stream<DynamicTest> timesThatAreNoNumbers() {
        return Stream.of("STANDARD_WEBHOOKS", "ZOOM", "CLOSE", "HUBSPOT", "GENERIC_HMAC")
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    var partner = SignedBy.connected(ADA, eachSender.named(name));
                    var right = partner.sample(now);
                    var header = right.headers().keySet().stream()
                            .filter(one -> one.endsWith("timestamp"))
                            .findFirst()
                            .orElseThrow();
                    var time = right.only(header).orElseThrow();
                    for (var sent : List.of(
                            "-" + time,
                            "+" + time,
                            "0" + time,
                            time + ".0",
                            "9".repeat(15),
                            "9".repeat(400),
                            "1e9",
                            "0x6",
                            "NaN",
                            "2026-03-10T09:00:00Z",
                            "")) {
                        isRefused(partner, Forgeries.with(right, header, sent), sent);
                    }
                    Stored.isNothing(partner.partner());
                }));
    }
}
