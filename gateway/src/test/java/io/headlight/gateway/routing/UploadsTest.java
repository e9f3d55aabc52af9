package io.headlight.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.gateway.Services;
import io.headlight.kit.testing.People;
import io.headlight.kit.testing.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whole files on their way to a service: larger and longer than any other request may be. */
@QuarkusTest
@WithTestResource(value = Services.class, scope = TestResourceScope.GLOBAL)
class UploadsTest {

    private static final byte[] PIECE = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
    private static final int PIECES = 5;

    @TestHTTPResource
    URI gateway;

    private Socket put(long length) throws IOException {
        var sender = new Socket(gateway.getHost(), gateway.getPort());
        sender.setSoTimeout(10_000);
        sender.getOutputStream()
                .write(
                        "PUT /v1/raw/content HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\nContent-Length: %d\r\n\r\n"
                                .formatted(Tokens.of(People.MARIA), length)
                                .getBytes(StandardCharsets.US_ASCII));
        return sender;
    }

    /** Reads the head, then so many bytes; is told when the first of them are there. */
    private static void receive(Socket connection, long length, CompletableFuture<Void> first) throws IOException {
        var in = connection.getInputStream();
        for (int newlines = 0; newlines < 2; ) {
            int read = in.read();
            newlines = read == '\n' ? newlines + 1 : read == '\r' ? newlines : 0;
        }
        in.skipNBytes(1);
        first.complete(null);
        in.skipNBytes(length - 1);
        connection
                .getOutputStream()
                .write("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 4\r\n\r\ndone"
                        .getBytes(StandardCharsets.US_ASCII));
        // Who closes is the gateway, as it was told to: else it might take the dying connection for the next request.
        in.transferTo(OutputStream.nullOutputStream());
    }

    @Test
    @DisplayName("a file arrives while it is sent, although it is larger and takes longer than other requests may")
    void passesAFileOnAsItComes() throws Exception {
        long length = (long) PIECES * PIECE.length;
        var first = new CompletableFuture<Void>();
        Services.RAW.behave(connection -> receive(connection, length, first));
        try (var sender = put(length)) {
            sender.getOutputStream().write(PIECE);
            first.get(10, TimeUnit.SECONDS);
            for (int i = 1; i < PIECES; i++) {
                // Together longer than the two seconds of a request, each shorter than a silence may be.
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(700));
                sender.getOutputStream().write(PIECE);
            }
            assertThat(answer(sender.getInputStream()))
                    .startsWith("HTTP/1.1 200")
                    .endsWith("done");
        }
    }

    @Test
    @DisplayName("a sender of a file who falls silent is told so in time")
    void waitsOnlySoLongInSilence() throws Exception {
        Services.RAW.behave(connection -> receive(connection, 100, new CompletableFuture<>()));
        var answer = answerToSilence();
        if (answer.startsWith("HTTP/1.1 503")) {
            // It met a connection of the test before, which was being closed; an upload is not sent a second time.
            answer = answerToSilence();
        }
        assertThat(answer).startsWith("HTTP/1.1 408").contains("\"code\":\"request_timeout\"");
    }

    private String answerToSilence() throws Exception {
        try (var sender = put(100)) {
            sender.getOutputStream().write("half".getBytes(StandardCharsets.US_ASCII));
            return answer(sender.getInputStream());
        }
    }

    @Test
    @DisplayName("a file over 2 GiB is refused before it is sent")
    void refusesWhatIsTooLarge() throws Exception {
        try (var sender = put((2L << 30) + 1)) {
            assertThat(answer(sender.getInputStream())).startsWith("HTTP/1.1 413");
        }
    }

    private static String answer(InputStream in) throws IOException {
        var answer = new StringBuilder();
        var piece = new byte[1024];
        do {
            int read = in.read(piece);
            if (read < 0) {
                break;
            }
            answer.append(new String(piece, 0, read, StandardCharsets.US_ASCII));
        } while (!answer.toString().endsWith("done") && !answer.toString().endsWith("}"));
        return answer.toString();
    }
}
