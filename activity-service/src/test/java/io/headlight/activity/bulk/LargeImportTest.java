package io.headlight.activity.bulk;

import static io.headlight.kit.testing.People.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.headlight.kit.testing.TestDatabase;
import io.headlight.kit.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.InputStream;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A file of 1 GiB, as much as this JVM's whole heap, made while it is sent. A dry run: every row is cut, read, attributed
 * and compared with the database, only not written.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class LargeImportTest {

    private static final long GIB = 1L << 30;
    private static final int LOOKS = 4;
    private static final long FEW = 48L << 20;

    /** The same line over and over with another number in it; looks at the memory now and then. */
    private static final class Lines extends InputStream {
        private static final byte[] HEAD =
                "externalId,activityType,occurredAt,rep.email,Protocol\n".getBytes(StandardCharsets.US_ASCII);
        private static final String FILLER = "a value that is neither short nor long ".repeat(395);

        private final List<Long> used = new ArrayList<>();
        private final long rows;
        private final String type;
        private byte[] line = HEAD;
        private int at;
        private long row;

        Lines(long rows, String type) {
            this.rows = rows;
            this.type = type;
        }

        byte[] line(long number) {
            return "big-%010d,%s,2026-03-10T09:00:00Z,ann@acme.example,\"%s\"%n"
                    .formatted(number, type, FILLER)
                    .getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("Read in pieces");
        }

        @Override
        public int read(byte[] into, int from, int most) {
            if (at == line.length) {
                if (row == rows) {
                    return -1;
                }
                if (row % (rows / LOOKS) == rows / LOOKS - 1) {
                    used.add(memoryInUse());
                }
                line = line(row++);
                at = 0;
            }
            int many = Math.min(most, line.length - at);
            System.arraycopy(line, at, into, from, many);
            at += many;
            return many;
        }
    }

    private static long memoryInUse() {
        System.gc();
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        var direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        return heap + direct;
    }

    @Test
    @DisplayName("a file as large as the heap is imported in constant memory")
    void needsNoMoreMemoryForMore() throws Exception {
        var sending = Sending.of(ADA, """
                {"name":"Calls with their protocols","origin":"%s","format":"CSV","dryRun":true,"columns":{"Protocol":""}}
                """.formatted(Sending.origin()));
        var type = "large_" + UUID.randomUUID().toString().substring(0, 8);
        var length = new Lines(1, type).line(0).length;
        long rows = GIB / length + 1;
        var lines = new Lines(rows, type);
        var before = memoryInUse();
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + sending.path()))
                            .header("Authorization", "Bearer " + Tokens.of(ADA))
                            .PUT(HttpRequest.BodyPublishers.ofInputStream(() -> lines))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
        sending.look()
                .body("status", equalTo("DONE"))
                .body("accepted", equalTo((int) rows))
                .body("bytesTaken", equalTo((int) (Lines.HEAD.length + rows * length)));
        assertThat(lines.used)
                .hasSize(LOOKS)
                .allSatisfy(used ->
                        assertThat(used - before).as("bytes more than before").isLessThan(FEW));
    }
}
