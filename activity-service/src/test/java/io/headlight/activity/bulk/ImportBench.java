package io.headlight.activity.bulk;

import static io.headlight.kit.testing.People.ADA;
import static org.hamcrest.Matchers.equalTo;

import io.headlight.activity.Measured;
import io.headlight.kit.testing.TestDatabase;
import io.headlight.kit.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * How fast rows are imported, against multi-row inserts of the very same activities by plain JDBC in the same run, in
 * transactions of the same size. Not part of the tests: {@code -Dtest=ImportBench}.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ImportBench {

    private static final int ROWS = 50_000;
    private static final int ROUNDS = 5;
    private static final int AT_ONCE = 500;
    private static final String COLUMNS = "tenant_id, id, activity_type, activity_class, evidence_level, rep_id, "
            + "occurred_at, received_at, source_id, delivery_id, external_id, account, opportunity, contact, value, unit, "
            + "attributes, note, claim_key";

    private final DataSource database;

    ImportBench(DataSource database) {
        this.database = database;
    }

    @Test
    void measure() throws SQLException {
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        for (int measures = 0; measures <= 1; measures++) {
            var raw = new double[ROUNDS];
            var small = new double[ROUNDS];
            var imported = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                var type = "bench_" + UUID.randomUUID().toString().substring(0, 8);
                for (int i = 0; i < measures; i++) {
                    Measured.register(type, "COUNT", null);
                }
                var file = file(type);
                imported[round] = rate(() -> importRows(client, file));
                var rows = read(type);
                raw[round] = rate(() -> insertRaw(rows, AT_ONCE));
                forget();
                small[round] = rate(() -> insertRaw(rows, AT_ONCE / 10));
                forget();
            }
            System.out.printf(
                    "Import of %d rows, %d measures: %s rows/s; raw inserts of 500 rows: %s, of 50: %s rows/s; medians: %.2f and %.2f%n",
                    ROWS,
                    measures,
                    Arrays.toString(imported),
                    Arrays.toString(raw),
                    Arrays.toString(small),
                    median(imported) / median(raw),
                    median(imported) / median(small));
        }
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static double rate(Work work) throws SQLException {
        long begun = System.nanoTime();
        work.run();
        return Math.round(ROWS / ((System.nanoTime() - begun) / 1e9));
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

    private static void importRows(HttpClient client, byte[] file) {
        var sending = Sending.ndjson(Sending.origin());
        var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + sending.path()))
                .header("Authorization", "Bearer " + Tokens.of(ADA))
                .PUT(HttpRequest.BodyPublishers.ofByteArray(file))
                .build();
        client.sendAsync(request, HttpResponse.BodyHandlers.discarding()).join();
        sending.look().body("status", equalTo("DONE")).body("accepted", equalTo(ROWS));
    }

    /** What the import wrote, with other ids and keys so that it can be written again. */
    private Object[][] read(String type) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select " + COLUMNS + " from activity where tenant_id = 'acme' and activity_type = ?")) {
            select.setString(1, type);
            var rows = new Object[ROWS][19];
            try (var result = select.executeQuery()) {
                for (int i = 0; result.next(); i++) {
                    for (int column = 0; column < 19; column++) {
                        rows[i][column] = result.getObject(column + 1);
                    }
                    rows[i][0] = "raw-bench";
                }
            }
            return rows;
        }
    }

    /** @param perStatement rows in one statement; a transaction has always the same number */
    private void insertRaw(Object[][] rows, int perStatement) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (int from = 0; from < ROWS; from += perStatement) {
                insert(connection, Arrays.copyOfRange(rows, from, from + perStatement));
                if ((from + perStatement) % AT_ONCE == 0) {
                    connection.commit();
                }
            }
        }
    }

    private static void insert(Connection connection, Object[][] rows) throws SQLException {
        var marks = "(?" + ", ?".repeat(18) + ")";
        try (var insert = connection.prepareStatement(
                "insert into activity (" + COLUMNS + ") values " + marks + ("," + marks).repeat(rows.length - 1))) {
            int at = 1;
            for (var row : rows) {
                for (var value : row) {
                    insert.setObject(at++, value);
                }
            }
            insert.executeUpdate();
        }
    }

    private void forget() throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.createStatement()) {
            delete.executeUpdate("delete from activity where tenant_id = 'raw-bench'");
        }
    }

    private static double median(double[] rates) {
        return Arrays.stream(rates).sorted().toArray()[rates.length / 2];
    }
}
