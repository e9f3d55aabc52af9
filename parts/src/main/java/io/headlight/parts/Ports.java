package io.headlight.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** TCP ports of the loopback interface, the only one we ever listen on. */
public final class Ports {
    private Ports() {}

    /** A port nobody listens on now. Two calls give two ports, but another process may be quicker: bind soon. */
    public static int free() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a server could bind to the port at once. */
    public static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            // Connections of an earlier server that are still closing are no obstacle, a listening server is.
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
