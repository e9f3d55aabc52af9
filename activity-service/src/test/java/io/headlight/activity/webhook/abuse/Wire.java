package io.headlight.activity.webhook.abuse;

import io.headlight.activity.Partner;
import io.headlight.activity.sender.Incoming;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends exactly what it is told: whole requests, and bytes that no client library would send. */
final class Wire {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int PATIENCE_MILLIS = 20_000;

    private Wire() {}

    static HttpResponse<String> post(Partner partner, Incoming request) {
        var path = request.query() == null ? partner.path() : partner.path() + "?" + request.query();
        return post(path, request);
    }

    static HttpResponse<String> post(String pathAndQuery, Incoming request) {
        var sent = HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(RestAssured.port, pathAndQuery)))
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofByteArray(request.body()));
        request.headers().forEach((name, values) -> values.forEach(value -> sent.header(name, value)));
        try {
            return sent(sent.build());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Once more when the server had closed the connection that was to be used again. */
    private static HttpResponse<String> sent(HttpRequest request) throws IOException, InterruptedException {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException closed) {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    static int status(Partner partner, Incoming request) {
        return post(partner, request).statusCode();
    }

    /** The whole answer to these bytes, until the server ends the connection; empty when it ends it without a word. */
    static String raw(String text) throws IOException {
        return raw(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    static String raw(byte[] bytes) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(bytes);
                socket.getOutputStream().flush();
            } catch (IOException refusedEarly) {
                // the answer is there before all was sent
            }
            return answer(socket.getInputStream());
        }
    }

    private static String answer(InputStream in) throws IOException {
        try {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (java.net.SocketException reset) {
            return "";
        }
    }
}
