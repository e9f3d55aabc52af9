package io.headlight.parts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** The first packet a MySQL server sends. The port opens earlier than that: only the greeting means it serves. */
final class Greeting {
    private static final int MILLIS = 1000;
    private static final int HEADER = 4;
    private static final int PROTOCOL = 10;

    private Greeting() {}

    static boolean from(int port) {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(MILLIS);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), MILLIS);
            byte[] start = socket.getInputStream().readNBytes(HEADER + 1);
            return start.length > HEADER && start[HEADER] == PROTOCOL;
        } catch (IOException e) {
            return false;
        }
    }
}
