package io.headlight.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.atomic.AtomicReference;

/** A service that does on its connections exactly what a test tells it to, byte by byte. */
public final class RawService {

    /** What to do with a connection that came in. */
    public interface Behavior {
        void on(Socket connection) throws Exception;
    }

    private final ServerSocket door;
    private final AtomicReference<Behavior> behavior = new AtomicReference<>(Socket::close);

    RawService() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    public void behave(Behavior next) {
        behavior.set(next);
    }

    private void accept() {
        try {
            while (true) {
                var connection = door.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (SocketException closed) {
            // stopped
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            behavior.get().on(connection);
        } catch (Exception e) {
            // the test sees it from the other side
        }
    }

    void stop() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
