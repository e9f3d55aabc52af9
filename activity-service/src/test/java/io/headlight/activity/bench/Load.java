package io.headlight.activity.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * Sends ready-made requests over connections that stay open, one at a time on each, all by one thread: who measures shall
 * take as little as possible of the machine that is measured.
 */
final class Load implements AutoCloseable {

    private static final String LENGTH = "content-length: ";
    private static final int LARGEST_ANSWER = 8192;
    private static final double NANOS = 1e9;

    private final Selector selector = Selector.open();
    private final List<Connection> connections;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private int refused;

    Load(int port, int count) throws IOException {
        connections = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            connections.add(new Connection(port));
        }
    }

    /** @return how many were accepted per second, all of them */
    double send(List<byte[]> requests) throws IOException {
        return send(requests, Double.POSITIVE_INFINITY);
    }

    /** @param rate at which they are due, whether those before were answered or not */
    double send(List<byte[]> requests, double rate) throws IOException {
        idle.clear();
        idle.addAll(connections);
        long start = System.nanoTime();
        int sent = 0;
        while (sent < requests.size() || idle.size() < connections.size()) {
            long due = Math.min(requests.size(), (long) ((System.nanoTime() - start) / NANOS * rate) + 1);
            while (sent < (rate == Double.POSITIVE_INFINITY ? requests.size() : due) && !idle.isEmpty()) {
                idle.pop().send(requests.get(sent++));
            }
            selector.select(1);
            for (Iterator<SelectionKey> ready = selector.selectedKeys().iterator(); ready.hasNext(); ready.remove()) {
                var connection = (Connection) ready.next().attachment();
                if (connection.hasAnswer()) {
                    idle.push(connection);
                }
            }
        }
        if (refused > 0) {
            throw new AssertionError(refused + " requests were not accepted");
        }
        return requests.size() / ((System.nanoTime() - start) / NANOS);
    }

    void sendQuietly(List<byte[]> requests, double rate) {
        try {
            send(requests, rate);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (var connection : connections) {
            connection.channel.close();
        }
        selector.close();
    }

    private final class Connection {

        private final SocketChannel channel;
        private final ByteBuffer answer = ByteBuffer.allocate(LARGEST_ANSWER);

        Connection(int port) throws IOException {
            channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, this);
        }

        /** Less than a socket's buffer takes at once. */
        void send(byte[] request) throws IOException {
            if (channel.write(ByteBuffer.wrap(request)) < request.length) {
                throw new IOException("The socket does not take a whole request");
            }
        }

        boolean hasAnswer() throws IOException {
            if (channel.read(answer) < 0) {
                throw new IOException("The service closed the connection");
            }
            var text = new String(answer.array(), 0, answer.position(), StandardCharsets.US_ASCII);
            int end = text.indexOf("\r\n\r\n");
            if (end < 0 || answer.position() < end + 4 + length(text.substring(0, end))) {
                return false;
            }
            refused += text.startsWith("HTTP/1.1 2") ? 0 : 1;
            answer.clear();
            return true;
        }

        private static int length(String headers) {
            int at = headers.toLowerCase(Locale.ROOT).indexOf(LENGTH) + LENGTH.length();
            int end = headers.indexOf("\r", at);
            return Integer.parseInt(headers.substring(at, end < 0 ? headers.length() : end));
        }
    }
}
