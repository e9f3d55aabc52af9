package io.headlight.activity.bench;

import io.headlight.parts.Address;
import io.headlight.parts.Cache;
import io.headlight.parts.DatabaseRun;
import io.headlight.parts.DatabaseServer;
import io.headlight.parts.Folders;
import io.headlight.parts.Part;
import io.headlight.parts.Ports;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A database of its own that syncs every commit, as the suite's does and the tests' does not: speed without it is no news. */
public class DurableDatabase implements QuarkusTestResourceLifecycleManager {

    private static final String NAME = "headlight_bench";
    private static final Path FOLDER = Path.of("target", "bench");

    private Part server;

    @Override
    public Map<String, String> start() {
        var kind = System.getProperty("headlight.database", "mariadb");
        int port = Ports.free();
        Folders.delete(FOLDER);
        server = DatabaseServer.named(kind, Cache.ofMachine())
                .start(new DatabaseRun(
                        FOLDER.resolve("data"),
                        FOLDER.resolve("database.log"),
                        port,
                        true,
                        DatabaseRun.schema(NAME, NAME, NAME)));
        var address = Address.local(port, NAME, NAME, NAME);
        return Map.of(
                "quarkus.datasource.jdbc.url", address.url(),
                "quarkus.datasource.username", address.user(),
                "quarkus.datasource.password", address.password());
    }

    @Override
    public void stop() {
        server.stop(Duration.ofSeconds(20));
        Folders.delete(FOLDER);
    }
}
