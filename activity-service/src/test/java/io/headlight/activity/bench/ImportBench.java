package io.headlight.activity.bench;

import static io.headlight.kit.testing.People.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.headlight.activity.Ask;
import io.headlight.activity.Measured;
import io.headlight.kit.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * {@code ./headlight bench import}: how fast the rows of a file are imported, compared with multi-row inserts of what that
 * writes (an activity and its object's state for each) by plain JDBC in transactions of the same size. Rounds of each take turns, and the median counts. No test: it
 * is run by its name alone.
 */
@QuarkusTest
@TestProfile(AsInProduction.class)
@WithTestResource(DurableDatabase.class)
class ImportBench {

    private static final int ROUNDS = Integer.getInteger("headlight.bench.rounds", 7);
    private static final int WARM_UP = 2;
    private static final int ROWS = 50_000;
    private static final double OF_RAW = 0.5;
    private static final double NANOS = 1e9;

    private final Report report = new Report();
    /** RestAssured would copy the file several times. */
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final RawRows raw;

    ImportBench(RawRows raw) {
        this.raw = raw;
    }

    @Test
    void rows() throws SQLException {
        report.title("%d rows, %d rounds of each in turns, medians".formatted(ROWS, ROUNDS));
        var imported = new Samples();
        var measured = new Samples();
        var activities = new Samples();
        var everything = new Samples();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            double inMeasure = importOf(typeInMeasure());
            var type = type();
            double ours = importOf(type);
            raw.readWhatWasWritten(type);
            double alone = rate(raw::insertActivities);
            raw.forget();
            double all = rate(raw::insertEverything);
            raw.forget();
            if (round >= 0) {
                measured.add(inMeasure);
                imported.add(ours);
                activities.add(alone);
                everything.add(all);
            }
        }
        report.figure("imported", imported.median(), "rows/s");
        report.figure("imported and counted in one measure", measured.median(), "rows/s");
        report.figure("the same activities by raw inserts", activities.median(), "rows/s");
        report.figure("the same activities and their states by raw inserts", everything.median(), "rows/s");
        report.ratio("imported : raw inserts of the same rows", imported.median() / everything.median(), OF_RAW);
        System.out.println(report);
        assertThat(report.missed()).isEmpty();
    }

    private static String type() {
        return "bench_" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String typeInMeasure() {
        var type = type();
        Measured.register(type, "COUNT", null);
        return type;
    }

    private double importOf(String type) throws SQLException {
        var file = file(type);
        return rate(() -> send(file));
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static double rate(Work work) throws SQLException {
        long begun = System.nanoTime();
        work.run();
        return ROWS / ((System.nanoTime() - begun) / NANOS);
    }

    private static byte[] file(String type) {
        return IntStream.range(0, ROWS)
                .mapToObj(i ->
                        """
                        {"externalId":"row-%06d","activityType":"%s","occurredAt":"2026-03-%02dT09:00:00Z","rep":{"email":"%s@acme.example"},"subject":{"account":"Harbor Logistics %d"},"value":%d.5,"unit":"min","attributes":{"firstTime":%b}}
                        """.formatted(i, type, i % 28 + 1, i % 2 == 0 ? "ann" : "ben", i % 100, i % 60, i % 3 == 0))
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.US_ASCII);
    }

    private void send(byte[] file) {
        String id = Ask.creatingAs(ADA)
                .body("{\"name\":\"A file\",\"origin\":\"origin-%s\",\"format\":\"NDJSON\"}"
                        .formatted(UUID.randomUUID()))
                .post("/v1/imports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/imports/" + id + "/content"))
                .header("Authorization", "Bearer " + Tokens.of(ADA))
                .PUT(HttpRequest.BodyPublishers.ofByteArray(file))
                .build();
        client.sendAsync(request, HttpResponse.BodyHandlers.discarding()).join();
        Ask.as(ADA)
                .get("/v1/imports/" + id)
                .then()
                .body("status", equalTo("DONE"))
                .body("accepted", equalTo(ROWS));
    }
}
