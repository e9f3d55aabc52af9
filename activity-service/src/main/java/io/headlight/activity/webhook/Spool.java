package io.headlight.activity.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headlight.activity.delivery.NewDelivery;
import io.headlight.activity.sender.Incoming;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Deliveries that wait for the database on this instance's own disk: one file each, written and synced before its name is
 * there, so that whatever has a name is whole. For senders that ban or forget us when they are refused.
 */
@ApplicationScoped
class Spool {

    private static final Logger LOG = Logger.getLogger(Spool.class);
    private static final String UNFINISHED = ".part";
    private static final String WHOLE = ".delivery";
    private static final String UNREADABLE = ".unreadable";
    private static final long MIB = 1L << 20;

    private final ObjectMapper json;
    private final Path folder;
    private final long most;
    private final AtomicLong bytes = new AtomicLong();

    Spool(ObjectMapper json, WebhookConfig config) {
        this.json = json;
        this.folder = config.spool();
        this.most = config.spoolMib() * MIB;
    }

    /** One that waits, and the file it is in. */
    record Spooled(Path file, String tenant, NewDelivery delivery) {}

    /** As it is written. */
    record Written(
            String tenant,
            UUID id,
            UUID sourceId,
            String messageId,
            Instant receivedAt,
            String query,
            Map<String, List<String>> headers,
            byte[] body,
            UUID secretId) {

        NewDelivery delivery() {
            var request = new Incoming("POST", "", query, headers, body, receivedAt);
            return new NewDelivery(id, sourceId, messageId, request, secretId, null, false);
        }
    }

    /** Whoever wrote here before is dead; what it did not finish it did not acknowledge. */
    @PostConstruct
    void measure() {
        named(UNFINISHED, Integer.MAX_VALUE).forEach(this::forget);
        bytes.set(0);
        waiting(Integer.MAX_VALUE).forEach(file -> bytes.addAndGet(size(file)));
    }

    /** @return false when there is no room or the disk does not take it */
    boolean keep(String tenant, NewDelivery delivery) {
        var request = delivery.request();
        var written = new Written(
                tenant,
                delivery.id(),
                delivery.sourceId(),
                delivery.messageId(),
                request.receivedAt(),
                request.query(),
                request.headers(),
                request.body(),
                delivery.secretId());
        long size = 0;
        boolean kept = false;
        try {
            var text = json.writeValueAsBytes(written);
            size = text.length;
            if (bytes.addAndGet(size) <= most) {
                write(delivery.id(), text);
                kept = true;
            }
        } catch (IOException full) {
            LOG.error("The spool does not take deliveries");
            LOG.debug("Why not", full);
        } finally {
            if (!kept) {
                bytes.addAndGet(-size);
            }
        }
        return kept;
    }

    private void write(UUID id, byte[] text) throws IOException {
        Files.createDirectories(folder);
        var unfinished = folder.resolve(id + UNFINISHED);
        try {
            write(unfinished, text);
            Files.move(unfinished, folder.resolve(id + WHOLE), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            // What is left of a disk that was full must not keep it full.
            Files.deleteIfExists(unfinished);
        }
        try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    private static void write(Path unfinished, byte[] text) throws IOException {
        try (var file = FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var rest = ByteBuffer.wrap(text);
            while (rest.hasRemaining()) {
                file.write(rest);
            }
            file.force(true);
        }
    }

    /** The oldest that wait. */
    List<Path> waiting(int most) {
        return named(WHOLE, most);
    }

    private List<Path> named(String ending, int most) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .limit(most)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty when it cannot be read, which cannot come from a crash; it is put aside for people. */
    Optional<Spooled> read(Path file) {
        try {
            var written = json.readValue(Files.readAllBytes(file), Written.class);
            return Optional.of(new Spooled(file, written.tenant, written.delivery()));
        } catch (JsonProcessingException unreadable) {
            LOG.errorf("A spooled delivery cannot be read and is put aside: %s", file.getFileName());
            forget(file, () -> Files.move(file, Path.of(file + UNREADABLE)));
            return Optional.empty();
        } catch (IOException notNow) {
            LOG.error("A spooled delivery cannot be read now");
            LOG.debug("Why not", notNow);
            return Optional.empty();
        }
    }

    /** It is in the database. */
    void forget(Path file) {
        forget(file, () -> Files.deleteIfExists(file));
    }

    private interface Removal {
        void run() throws IOException;
    }

    private void forget(Path file, Removal removal) {
        long size = size(file);
        try {
            removal.run();
            bytes.addAndGet(-size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }
}
