package io.headlight.activity.webhook.abuse;

import static io.headlight.kit.testing.People.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.activity.Partner;
import io.headlight.activity.sender.Forgeries;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What strangers do to HTTP itself: each gets a short answer or none, and nothing is stored. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class TransportTest {

    private static final String HEAD = "POST %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";

    private final EachSender eachSender;

    TransportTest(EachSender eachSender) {
        this.eachSender = eachSender;
    }

    private SignedBy bearer() {
        return SignedBy.connected(ADA, eachSender.named("GENERIC_BEARER"));
    }

    private static String post(Partner partner) {
        return HEAD.formatted(partner.path());
    }

    private static String proven(SignedBy partner) {
        return post(partner.partner()) + "Authorization: Bearer " + partner.secret() + "\r\n";
    }

    private static String length(int bytes) {
        return "Content-Length: " + bytes + "\r\n\r\n";
    }

    @Test
    void chunkedWithoutEndIsCutOff() throws IOException {
        var partner = bearer();
        // Until somebody ends it: the server after its deadline, or the test after a longer one with a failure.
        var answer = Wire.raw(proven(partner) + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n");
        assertThat(answer).doesNotContain("202");
        Stored.isNothing(partner.partner());
    }

    @Test
    void lessThanAnnouncedIsCutOff() throws IOException {
        var partner = bearer();
        assertThat(Wire.raw(proven(partner) + length(100) + "{")).doesNotContain("202");
        Stored.isNothing(partner.partner());
    }

    @Test
    void oneGibibyteAnnouncedIsRefusedBeforeItIsRead() throws IOException {
        var partner = bearer();
        assertThat(Wire.raw(proven(partner) + length(1 << 30)))
                .startsWith("HTTP/1.1 413")
                .contains("too_large");
        assertThat(Wire.raw(proven(partner) + "Content-Length: " + "9".repeat(30) + "\r\n\r\n"))
                .matches("(?s)HTTP/1.[01] 4.*");
        assertThat(Wire.raw(proven(partner) + "Content-Length: -1\r\n\r\n")).matches("(?s)HTTP/1.[01] 4.*");
        assertThat(Wire.raw(proven(partner) + "Content-Length: +2\r\n\r\n{}")).matches("(?s)HTTP/1.[01] 4.*");
        Stored.isNothing(partner.partner());
    }

    @TestFactory
    Stream<DynamicTest> twoLengthsOrALengthAndChunks() {
        var smuggled = "0\r\n\r\nPOST /v1/sources HTTP/1.1\r\nHost: localhost\r\n\r\n";
        return Stream.of(
                        "Content-Length: 2\r\nContent-Length: 60\r\n\r\n" + smuggled,
                        "Content-Length: 60\r\nTransfer-Encoding: chunked\r\n\r\n" + smuggled,
                        "Transfer-Encoding: chunked\r\nContent-Length: 60\r\n\r\n" + smuggled,
                        "Transfer-Encoding: xchunked\r\n\r\n" + smuggled,
                        "Transfer-Encoding: chunked, identity\r\n\r\n" + smuggled,
                        "Transfer-Encoding : chunked\r\n\r\n" + smuggled,
                        "Content-Length: 60, 60\r\n\r\n" + smuggled)
                .map(rest ->
                        DynamicTest.dynamicTest(rest.lines().limit(2).toList().toString(), () -> {
                            var partner = bearer();
                            var answer = Wire.raw(proven(partner) + rest);
                            assertThat(answer.split("HTTP/1.1 [0-9]", -1).length - 1)
                                    .as(answer)
                                    .isLessThanOrEqualTo(1);
                            assertThat(answer).doesNotContain("HTTP/1.1 2");
                            Stored.isNothing(partner.partner());
                        }));
    }

    @Test
    void tooManyHeadersAndTooLongAddressesAreRefused() throws IOException {
        var partner = bearer();
        assertThat(Wire.raw(proven(partner) + "X-A: b\r\n".repeat(10_000) + length(2) + "{}"))
                .startsWith("HTTP/1.1 431");
        assertThat(Wire.raw(proven(partner) + "X-A: " + "b".repeat(100_000) + "\r\n" + length(2) + "{}"))
                .startsWith("HTTP/1.1 431");
        var longQuery = partner.partner().path() + "?a=" + "b".repeat(65_536);
        assertThat(Wire.raw(HEAD.formatted(longQuery) + length(2) + "{}")).matches("(?s)HTTP/1.[01] 414 .*");
        Stored.isNothing(partner.partner());
    }

    @Test
    void aQueryThatGrowsWhenItIsRedactedIsStored() throws IOException {
        var partner = bearer();
        var query = "?" + "a&".repeat(1500);
        var answer = Wire.raw(HEAD.formatted(partner.partner().path() + query) + "Authorization: Bearer "
                + partner.secret() + "\r\n" + length(2) + "{}");
        assertThat(answer).startsWith("HTTP/1.1 202");
        Stored.is(partner.partner(), 1);
    }

    @TestFactory
    Stream<DynamicTest> namesOfHeadersInAnyCaseAndBytesInThem() {
        return Stream.of("authorization", "AUTHORIZATION", "aUthOrization")
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    var partner = bearer();
                    var answer = Wire.raw(post(partner.partner()) + name + ": bearer " + partner.secret()
                            + "\r\nX-Name: \u00fc\u00ff\u0080\r\n" + length(2) + "{}");
                    assertThat(answer).startsWith("HTTP/1.1 202");
                    Stored.is(partner.partner(), 1);
                }));
    }

    @TestFactory
    Stream<DynamicTest> proofsInOtherCharacters() {
        var partner = bearer();
        return Stream.of("\u00e9", "\0", "\u007f", "\t", "\u00a0")
                .map(odd -> DynamicTest.dynamicTest("0x" + Integer.toHexString(odd.charAt(0)), () -> {
                    var answer = Wire.raw(post(partner.partner()) + "Authorization: Bearer " + odd + partner.secret()
                            + odd + odd + "x\r\n" + length(2) + "{}");
                    assertThat(answer).matches("(?s)HTTP/1.[01] 4.*");
                    Stored.isNothing(partner.partner());
                }));
    }

    @TestFactory
    Stream<DynamicTest> pathsThatMeanToBeAnother() {
        var partner = bearer();
        var path = partner.partner().path();
        var key = path.substring(path.lastIndexOf('/') + 1);
        return Stream.of(
                        "/v1/webhooks/%2e%2e/sources",
                        "/v1/webhooks/../sources",
                        "/v1/webhooks/..%2fsources",
                        "/v1/webhooks/" + key + "%00",
                        "/v1/webhooks/" + key + "%2f",
                        "/v1/webhooks/" + key + "/x",
                        "/v1/webhooks/" + key + "%0d%0aX: y",
                        "/v1/webhooks/%ff%fe",
                        "/v1/webhooks/%zz",
                        "/v1/webhooks/" + key.toUpperCase(java.util.Locale.ROOT),
                        "/v1/webhooks/" + key.replace("acme.", "acme%2E%2E"),
                        "/v1/webhooks/",
                        "/V1/webhooks/" + key)
                .map(tried -> DynamicTest.dynamicTest(tried.replace(key, "key"), () -> {
                    var answer = Wire.raw(HEAD.formatted(tried) + "Authorization: Bearer " + partner.secret() + "\r\n"
                            + length(2) + "{}");
                    assertThat(answer).matches("(?s)HTTP/1.[01] 4.*").doesNotContain("Exception", "io.headlight");
                    Stored.isNothing(partner.partner());
                }));
    }

    @TestFactory
    Stream<DynamicTest> otherSpellingsOfThePath() {
        return Stream.of(
                        "/v1//webhooks/%s",
                        "//v1/webhooks/%s", "/v1/./webhooks/%s", "/v1/webhooks/%s;a=b", "/v1/webhooks/%s/")
                .map(spelling -> DynamicTest.dynamicTest(spelling, () -> {
                    var partner = bearer();
                    var path = partner.partner().path();
                    var tried = spelling.formatted(path.substring(path.lastIndexOf('/') + 1));
                    // Whether it is found or not: never without the proof.
                    assertThat(Wire.raw(HEAD.formatted(tried) + length(2) + "{}"))
                            .matches("(?s)HTTP/1.[01] 4.*");
                    Stored.isNothing(partner.partner());
                }));
    }

    @TestFactory
    Stream<DynamicTest> otherMethods() {
        return Stream.of("GET", "HEAD", "PUT", "DELETE", "PATCH", "TRACE")
                .map(method -> DynamicTest.dynamicTest(method, () -> {
                    var partner = bearer();
                    var answer = Wire.raw(proven(partner).replaceFirst("POST", method) + length(2) + "{}");
                    assertThat(answer).startsWith("HTTP/1.1 405").containsPattern("(?im)^allow: .*POST");
                    assertThat(answer).doesNotContain(partner.secret());
                    Stored.isNothing(partner.partner());
                }));
    }

    @Test
    void aBrowsersQuestionIsNoConsent() throws IOException {
        var partner = SignedBy.connected(ADA, eachSender.named("CLOUDEVENTS"));
        var options = post(partner.partner()).replaceFirst("POST", "OPTIONS");
        var preflight =
                Wire.raw(options + "Origin: https://evil.example\r\nAccess-Control-Request-Method: POST\r\n\r\n");
        assertThat(preflight.toLowerCase(java.util.Locale.ROOT))
                .startsWith("http/1.1 200")
                .doesNotContain("webhook-allowed", "access-control-allow");
        var asked = Wire.raw(options + "WebHook-Request-Origin: dialer.example\r\n\r\n");
        assertThat(asked.toLowerCase(java.util.Locale.ROOT)).contains("webhook-allowed-origin: dialer.example");
    }

    @Test
    void expectingToContinueIsAnsweredAndNothingMore() throws IOException {
        var partner = bearer();
        var answer = Wire.raw(post(partner.partner()) + "Expect: 100-continue\r\n" + length(2) + "{}");
        assertThat(answer).contains("HTTP/1.1 401");
        Stored.isNothing(partner.partner());
    }

    @Test
    void aDisabledSourceIs410AndAPausedOneTakes() {
        var partner = bearer();
        var right = partner.sample(Instant.now());
        turn(partner.partner(), "DISABLED");
        assertThat(Wire.status(partner.partner(), right)).isEqualTo(410);
        assertThat(Wire.status(partner.partner(), Forgeries.with(right, "authorization", "Bearer x")))
                .isEqualTo(401);
        Stored.isNothing(partner.partner());
        turn(partner.partner(), "PAUSED");
        assertThat(Wire.status(partner.partner(), right)).isEqualTo(202);
    }

    static void turn(Partner partner, String status) {
        var path = "/v1/sources/" + partner.id();
        var tag = io.headlight.activity.Ask.as(ADA).get(path).header("ETag");
        io.headlight.activity.Ask.as(ADA)
                .header("If-Match", tag)
                .contentType("application/merge-patch+json")
                .body("{\"status\":\"%s\"}".formatted(status))
                .patch(path)
                .then()
                .statusCode(200);
    }
}
