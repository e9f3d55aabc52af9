package io.headlight.activity.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.headlight.activity.delivery.NewDelivery;
import io.headlight.activity.sender.Incoming;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolRoomTest {

    @TempDir
    private Path disk;

    /** Of one MiB. */
    private Spool spool(Path folder) {
        var config = (WebhookConfig) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {WebhookConfig.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "spool" -> folder;
                    case "spoolMib" -> 1;
                    default -> throw new IllegalStateException(method.getName());
                });
        return new Spool(JsonMapper.builder().findAndAddModules().build(), config);
    }

    private static NewDelivery delivery() {
        return NewDelivery.of(
                UUID.randomUUID(),
                UUID.randomUUID().toString(),
                Incoming.posted(Map.of(), new byte[100_000], Instant.now()),
                null,
                null);
    }

    @Test
    void aDiskThatWasFullForAWhileDoesNotFillTheSpoolForEver() throws IOException {
        var folder = disk.resolve("spool");
        var spool = spool(folder);
        Files.createFile(folder);
        for (int i = 0; i < 20; i++) {
            assertThat(spool.keep("acme", delivery())).isFalse();
        }
        Files.delete(folder);
        assertThat(spool.keep("acme", delivery())).isTrue();
        try (var files = Files.list(folder)) {
            assertThat(files).singleElement().asString().endsWith(".delivery");
        }
    }

    @Test
    void itTakesWhatThereIsRoomForAndNoMore() {
        var spool = spool(disk.resolve("spool"));
        int kept = 0;
        while (spool.keep("acme", delivery())) {
            kept++;
        }
        assertThat(kept).isBetween(5, 10);
        spool.forget(spool.waiting(1).getFirst());
        assertThat(spool.keep("acme", delivery())).isTrue();
        assertThat(spool.keep("acme", delivery())).isFalse();
    }
}
