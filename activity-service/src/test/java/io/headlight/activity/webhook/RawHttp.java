package io.headlight.activity.webhook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** What no client library sends. */
final class RawHttp {

    private static final int CHUNK = 8192;

    private RawHttp() {}

    /** Posts in chunks, without saying how long it will be; answers the status line. */
    static String postChunked(int port, String path, String body) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var out = socket.getOutputStream();
            out.write(("POST %s HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
                            + "Content-Type: application/json\r\n\r\n")
                    .formatted(path)
                    .getBytes(StandardCharsets.US_ASCII));
            try {
                for (int at = 0; at < body.length(); at += CHUNK) {
                    var chunk = body.substring(at, Math.min(body.length(), at + CHUNK));
                    out.write((Integer.toHexString(chunk.length()) + "\r\n" + chunk + "\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
                }
                out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                out.flush();
            } catch (IOException refusedEarly) {
                // the answer is there before all was sent
            }
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }
}
