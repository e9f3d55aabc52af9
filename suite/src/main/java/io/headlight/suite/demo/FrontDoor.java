package io.headlight.suite.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/** The public API as any client sees it: the gateway's address, and a login per call. */
public final class FrontDoor implements AutoCloseable {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI gateway;
    private final Logins logins;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    public FrontDoor(URI gateway, URI realm) {
        this.gateway = gateway;
        this.logins = new Logins(realm, http);
    }

    /** An answer, whatever it is. */
    public record Answer(int status, String body) {
        public JsonNode json() {
            return tree(body);
        }
    }

    /** Asks without taking a refusal amiss. */
    public Answer ask(String user, String method, String path, String contentType, String body) {
        var request = request(user, path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "*")
                .header("Content-Type", contentType)
                .setHeader("Accept", "application/json, */*;q=0.5")
                .method(method, BodyPublishers.ofString(body))
                .build();
        var answer = send(http, request);
        return new Answer(answer.statusCode(), answer.body());
    }

    public JsonNode get(String user, String path) {
        return answer(request(user, path).GET());
    }

    /** Creates something, with a new idempotency key for each call. */
    public JsonNode post(String user, String path, Object body) {
        return write(user, path, "POST", body);
    }

    /** Creates something over the present state of what it belongs to, whatever that is. */
    public JsonNode postOver(String user, String path, Object body) {
        var request = request(user, path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "*")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(text(body)));
        return answer(request);
    }

    public JsonNode put(String user, String path, Object body) {
        return write(user, path, "PUT", body);
    }

    private JsonNode write(String user, String path, String method, Object body) {
        var request = request(user, path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body == null ? "" : text(body)));
        return answer(request);
    }

    /** As it is, without login: what a partner's system sends. */
    HttpResponse<Void> deliver(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(PATIENCE).build(), BodyHandlers.discarding());
    }

    /** The same, for a sender that reads what it is answered. */
    Answer converse(HttpRequest.Builder request) {
        var answer = send(http, request.timeout(PATIENCE).build());
        return new Answer(answer.statusCode(), answer.body());
    }

    private HttpRequest.Builder request(String user, String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + logins.token(user))
                .header("Accept", "application/json");
    }

    private JsonNode answer(HttpRequest.Builder builder) {
        var request = builder.build();
        var answer = send(http, request);
        if (answer.statusCode() >= 300) {
            throw new Refused(request.method() + " " + request.uri().getPath(), answer.statusCode(), answer.body());
        }
        return tree(answer.body());
    }

    static HttpResponse<String> send(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + request.uri(), e);
        }
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json.isEmpty() ? "null" : json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
