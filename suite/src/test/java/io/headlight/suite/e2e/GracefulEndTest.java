package io.headlight.suite.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import io.headlight.suite.demo.FrontDoor;
import io.headlight.suite.launch.SuitePart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** SIGTERM takes no new work and finishes what has begun. */
@ExtendWith(RunningSuite.class)
class GracefulEndTest {

    private static final String KIND = "sent_while_ending";
    private static final int PATIENCE_MILLIS = 30_000;

    private final FrontDoor door = RunningSuite.door();

    @Test
    @DisplayName("a webhook whose body is still on its way when activity-service gets SIGTERM is stored and answered")
    void finishesWhatHasBegun() throws Exception {
        var ledger = new Ledger(door, KIND);
        var source = door.post("ada", "/v1/sources", Map.of("name", "Slow sender", "sender", "STANDARD_WEBHOOKS"));
        var activity = RunningSuite.suite().url(SuitePart.ACTIVITY);
        var message = """
                {"type": "activity.recorded", "timestamp": "%s", "data": {"externalId": "slow-1", "activityType": "%s",
                 "occurredAt": "%s", "rep": {"email": "ann@acme.example"}}}
                """.formatted(Instant.now(), KIND, Instant.now());
        var request = request(
                activity.resolve(URI.create(source.path("url").asText()).getPath()),
                source.at("/credentials/secret").asText(),
                message);

        try (var connection = new Socket(activity.getHost(), activity.getPort())) {
            connection.setSoTimeout(PATIENCE_MILLIS);
            send(connection, request.substring(0, request.length() - 40));
            var ended = CompletableFuture.runAsync(() -> RunningSuite.suite().stop(SuitePart.ACTIVITY));
            awaitNoNewWork(activity);
            send(connection, request.substring(request.length() - 40));
            var answer = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            assertThat(answer).isEqualTo("HTTP/1.1 202 Accepted");
            ended.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } finally {
            RunningSuite.suite().start(SuitePart.ACTIVITY);
        }
        ledger.holdsJust(Set.of("slow-1"));
    }

    private static String request(URI url, String secret, String body) throws Exception {
        var now = Instant.now().getEpochSecond();
        var id = "msg_slow_1";
        return """
                POST %s HTTP/1.1\r
                Host: %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                webhook-id: %s\r
                webhook-timestamp: %d\r
                webhook-signature: %s\r
                \r
                %s""".formatted(
                        url.getPath(),
                        url.getAuthority(),
                        body.length(),
                        id,
                        now,
                        new Webhook(secret).sign(id, now, body),
                        body);
    }

    private static void send(Socket connection, String part) throws IOException {
        connection.getOutputStream().write(part.getBytes(StandardCharsets.UTF_8));
        connection.getOutputStream().flush();
    }

    /** From when the service asks its callers to go elsewhere: it closes their connections, or listens no more. */
    private static void awaitNoNewWork(URI service) throws IOException {
        var end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        String connection;
        do {
            var probe = (HttpURLConnection)
                    service.resolve("/v1/activities").toURL().openConnection();
            try {
                probe.getResponseCode();
            } catch (IOException nobody) {
                return;
            }
            connection = probe.getHeaderField("Connection");
        } while (!"close".equalsIgnoreCase(connection) && System.nanoTime() < end);
        assertThat(connection).isEqualToIgnoringCase("close");
    }
}
