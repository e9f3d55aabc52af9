package io.headlight.activity.bulk;

import static io.headlight.kit.testing.People.ADA;
import static io.headlight.kit.testing.People.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.headlight.activity.Eventually;
import io.headlight.activity.Measured;
import io.headlight.kit.caller.AsTenant;
import io.headlight.kit.testing.TestClock;
import io.headlight.kit.testing.TestDatabase;
import io.headlight.kit.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to an upload, every row has one fate in the end. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class UploadTest {

    private final String type = "uploaded_" + UUID.randomUUID().toString().substring(0, 8);
    private final String origin = Sending.origin();
    private UUID count;

    private final Uploads uploads;
    private final ReceiveContent receiveContent;
    private final ForgetImports forgetImports;
    private final Tripwire tripwire;
    private final TestClock clock;
    private final AsTenant asTenant;

    UploadTest(
            Uploads uploads,
            ReceiveContent receiveContent,
            ForgetImports forgetImports,
            Tripwire tripwire,
            TestClock clock,
            AsTenant asTenant) {
        this.uploads = uploads;
        this.receiveContent = receiveContent;
        this.forgetImports = forgetImports;
        this.tripwire = tripwire;
        this.clock = clock;
        this.asTenant = asTenant;
    }

    @BeforeEach
    void measure() {
        count = Measured.register(type, "COUNT", null);
    }

    @AfterEach
    void reset() {
        clock.reset();
        tripwire.remove();
    }

    private String row(int number) {
        return """
                {"externalId":"row-%06d","activityType":"%s","occurredAt":"2026-03-10T09:00:00Z","rep":{"email":"ann@acme.example"}}
                """.formatted(number, type);
    }

    private String rows(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::row).collect(Collectors.joining());
    }

    private long bytesTaken(Sending sending) {
        return ((Number) sending.look().extract().path("bytesTaken")).longValue();
    }

    private int counted() {
        var total = Measured.total(count, ANN);
        return total == null ? 0 : total.intValue();
    }

    @ParameterizedTest(name = "chunked: {0}")
    @ValueSource(booleans = {false, true})
    @DisplayName("REQ-35 an upload cut in the middle of a row goes on at bytesTaken: nothing lost, nothing twice")
    void goesOnAfterACut(boolean chunked) throws Throwable {
        var file = rows(0, 1800);
        var sending = Sending.ndjson(origin);
        int cut = file.length() * 2 / 3 + 7;
        sendAndHangUp(sending, file, cut, chunked);
        Eventually.holds(() -> sending.look().body("startedAt", notNullValue()).body("status", equalTo("WAITING")));
        long taken = bytesTaken(sending);
        assertThat(taken).isBetween(0L, (long) cut);
        assertThat(taken % row(0).length()).isZero();
        assertThat(counted()).isEqualTo((int) (taken / row(0).length()));
        sending.sendFrom(taken, file.substring((int) taken))
                .statusCode(200)
                .body("status", equalTo("DONE"))
                .body("rows", equalTo(1800))
                .body("accepted", equalTo(1800))
                .body("duplicates", equalTo(0));
        assertThat(counted()).isEqualTo(1800);
    }

    private static void sendAndHangUp(Sending sending, String file, int cut, boolean chunked) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            var out = socket.getOutputStream();
            var framing = chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + file.length();
            out.write(("PUT %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n%s\r\n\r\n")
                    .formatted(sending.path(), Tokens.of(ADA), framing)
                    .getBytes(StandardCharsets.US_ASCII));
            var part = file.substring(0, cut);
            out.write((chunked ? Integer.toHexString(cut) + "\r\n" + part + "\r\n" : part)
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
    }

    @Test
    @DisplayName("what arrived whole before the cut is taken, however little it is: each attempt comes further")
    void takesWhatArrived() {
        var sending = Sending.ndjson(origin);
        var broken = new SequenceInputStream(
                new ByteArrayInputStream((rows(0, 7) + "{\"exter").getBytes(StandardCharsets.US_ASCII)),
                new FilterInputStream(InputStream.nullInputStream()) {
                    @Override
                    public int read(byte[] into, int from, int most) throws IOException {
                        throw new IOException("The line is dead");
                    }
                });
        var content = new ReceiveContent.Content(null, null, true, broken);
        assertThatThrownBy(() ->
                        asTenant.call("acme", () -> receiveContent.receive(UUID.fromString(sending.id()), content)))
                .isInstanceOf(ReceiveContent.UploadBroken.class);
        assertThat(bytesTaken(sending)).isEqualTo(7L * row(0).length());
        sending.look().body("status", equalTo("WAITING")).body("accepted", equalTo(7));
        assertThat(counted()).isEqualTo(7);
    }

    @Test
    @DisplayName("a table goes on without its first line")
    void goesOnInATable() {
        var head = "externalId,activityType,occurredAt,rep.email\n";
        var line = "t%d,%s,2026-03-10T09:00:00Z,ann@acme.example\n";
        var sending = Sending.csv(origin);
        var first = head + line.formatted(1, type) + "t2,half of";
        sending.send(first.getBytes(StandardCharsets.US_ASCII), null, "?0")
                .statusCode(200)
                .body("status", equalTo("WAITING"))
                .body("rows", equalTo(1));
        assertThat(bytesTaken(sending)).isEqualTo(first.indexOf("t2"));
        sending.sendFrom(first.indexOf("t2"), line.formatted(2, type) + line.formatted(3, type) + "bad,line\n")
                .body("status", equalTo("DONE"))
                .body("rows", equalTo(4))
                .body("accepted", equalTo(3));
        sending.rejections().body("items.line", contains(5));
    }

    @Test
    @DisplayName("a wrong offset is refused with the right one, whatever the size of what follows")
    void namesTheRightOffset() {
        var sending = Sending.ndjson(origin);
        var first = rows(0, 3);
        sending.send(first.getBytes(StandardCharsets.US_ASCII), null, "?0").statusCode(200);
        sending.sendFrom(first.length() + 1, rows(3, 20_000))
                .statusCode(409)
                .body("code", equalTo("wrong_upload_offset"))
                .body("detail", containsString("byte " + first.length()));
        sending.sendFrom(first.length(), "").body("status", equalTo("DONE"));
        sending.sendFrom(first.length(), rows(3, 4)).statusCode(409).body("code", equalTo("import_ended"));
    }

    @Test
    @DisplayName("REQ-35 everything once more from the start is fine: what was taken are duplicates")
    void startsOver() {
        var sending = Sending.ndjson(origin);
        sending.send((rows(0, 700) + "broken\n").getBytes(StandardCharsets.US_ASCII), null, "?0")
                .body("accepted", equalTo(700))
                .body("rejected", equalTo(1));
        sending.send(rows(0, 900))
                .body("rows", equalTo(900))
                .body("duplicates", equalTo(700))
                .body("accepted", equalTo(200))
                .body("rejected", equalTo(0));
        sending.rejections().body("items", hasSize(0));
        assertThat(counted()).isEqualTo(900);
    }

    @Test
    @DisplayName("REQ-35 death in the middle of a lot undoes all of it, the numbers and the progress with it")
    void diesInTheMiddle() {
        var sending = Sending.ndjson(origin);
        var file = rows(0, 1300);
        tripwire.put("row-000777");
        sending.send(file).statusCode(500);
        sending.look().body("status", equalTo("WAITING")).body("rows", equalTo(500));
        assertThat(counted()).isEqualTo(500);
        assertThat(bytesTaken(sending)).isEqualTo(500L * row(0).length());
        tripwire.remove();
        sending.sendFrom(bytesTaken(sending), file.substring((int) bytesTaken(sending)))
                .body("accepted", equalTo(1300))
                .body("duplicates", equalTo(0));
        assertThat(counted()).isEqualTo(1300);
    }

    @Test
    @DisplayName("one upload at a time; who died without a word is waited for, and then cannot write any more")
    void letsOneUploadAtATime() {
        var sending = Sending.ndjson(origin);
        var id = UUID.fromString(sending.id());
        var dead = asTenant.call("acme", () -> uploads.begin(id, null, null));
        sending.look().body("status", equalTo("RECEIVING"));
        sending.send(rows(0, 2)).statusCode(409).body("code", equalTo("upload_under_way"));
        clock.advance(Duration.ofSeconds(91));
        sending.send(rows(0, 2)).statusCode(200).body("accepted", equalTo(2));
        assertThatThrownBy(() -> asTenant.call("acme", () -> uploads.end(dead, true)))
                .isInstanceOf(ImportJob.UploadUnderWay.class);
    }

    @Test
    @DisplayName(
            "when nobody can tell the rows any more the import fails with the line, and can be sent again from the start")
    void failsWithTheLine() {
        var head = "externalId,activityType,occurredAt,rep.email\n";
        var line = "%s,%s,2026-03-10T09:00:00Z,ann@acme.example\n";
        var sending = Sending.csv(origin);
        var wrong = head + line.formatted("a", type) + line.formatted("\"b", type) + line.formatted("c", type);
        sending.send(wrong).statusCode(422).body("errors[0].code", equalTo("unclosed_quote"));
        sending.look()
                .body("status", equalTo("FAILED"))
                .body("failure.line", equalTo(3))
                .body("failure.code", equalTo("unclosed_quote"));
        sending.sendFrom(0, "x").statusCode(409).body("code", equalTo("import_failed"));
        sending.send(wrong.replace("\"", "")).body("status", equalTo("DONE")).body("rows", equalTo(3));
    }

    private static Stream<String> headsThatAreNone() {
        return Stream.of(
                "externalId,occurredAt,rep.email",
                "externalId,activityType,Amount",
                "externalId,activityType,externalId",
                "externalId,activityType," + "x".repeat(17_000),
                "");
    }

    @ParameterizedTest
    @MethodSource("headsThatAreNone")
    @DisplayName("a table whose columns are not ones to read rows with fails before anything is taken")
    void wantsColumns(String head) {
        var sending = Sending.csv(origin);
        sending.send(head + (head.isEmpty() ? "" : "\na,b,c\n")).statusCode(422);
        sending.look()
                .body("status", equalTo("FAILED"))
                .body("failure.line", equalTo(1))
                .body("rows", equalTo(0))
                .body("bytesTaken", equalTo(0));
    }

    @Test
    void refusesHeadersThatMeanNothing() {
        var sending = Sending.ndjson(origin);
        var content = row(1).getBytes(StandardCharsets.US_ASCII);
        sending.send(content, "abc", null).statusCode(422);
        sending.send(content, "-1", null).statusCode(422);
        sending.send(content, null, "yes").statusCode(422);
        sending.look().body("status", equalTo("WAITING")).body("bytesTaken", equalTo(0));
    }

    @Test
    void refusesCompressedContent() {
        RestAssured.given()
                .auth()
                .oauth2(Tokens.of(ADA))
                .header("Content-Encoding", "gzip")
                .body("x")
                .put(Sending.ndjson(origin).path())
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported_media_type"));
    }

    @Test
    @DisplayName("an import nobody sends is given up after a week; the rejected rows of old ones go")
    void forgets() {
        var idle = Sending.ndjson(origin);
        var old = Sending.ndjson(origin);
        old.send("broken\n").body("rejected", equalTo(1));
        clock.advance(Duration.ofDays(6));
        forgetImports.sweep();
        idle.look().body("status", equalTo("WAITING"));
        clock.advance(Duration.ofDays(2));
        forgetImports.sweep();
        idle.look().body("status", equalTo("ABANDONED"));
        old.rejections().body("items", hasSize(1));
        clock.advance(Duration.ofDays(83));
        forgetImports.sweep();
        clock.reset();
        idle.send(row(1)).statusCode(409).body("code", equalTo("import_ended"));
        old.rejections().body("items", hasSize(0));
    }
}
