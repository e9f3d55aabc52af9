package io.headlight.parts;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;

/** The small JVM that outlives a module's test JVM but not the build: runs the server, ends it when no build is left. */
final class BuildDatabaseDaemon {
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private final Path folder;
    private final Part database;

    private BuildDatabaseDaemon(Path folder, Part database) {
        this.folder = folder;
        this.database = database;
    }

    /** Arguments: the server's folder and its kind. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        byte[] secret = new byte[16];
        new SecureRandom().nextBytes(secret);
        String password = HexFormat.of().formatHex(secret);
        int port = Ports.free();
        Folders.delete(data(folder));
        Part database = DatabaseServer.named(arguments[1], Cache.ofMachine())
                .start(new DatabaseRun(
                        data(folder),
                        folder.resolve("server.log"),
                        port,
                        false,
                        DatabaseRun.administrator(BuildDatabaseServer.USER, password)));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> database.stop(STOP_LIMIT)));
        new BuildDatabaseServer(Footprint.of("daemon", ProcessHandle.current()), database.footprint(), port, password)
                .write(folder);
        new BuildDatabaseDaemon(folder, database).watch();
    }

    private void watch() throws IOException {
        while (!database.ended(LOOK_EVERY)) {
            // Under the lock nobody registers: who asked before is counted, who asks later finds no state and starts
            // anew.
            try (FileLock _ = FileLock.on(BuildDatabaseServer.lock(folder))) {
                if (!BuildOwners.of(folder).anyAlive()) {
                    end();
                    return;
                }
            }
        }
    }

    private void end() throws IOException {
        BuildDatabaseServer.forget(folder);
        database.stop(STOP_LIMIT);
        Folders.delete(data(folder));
    }

    private static Path data(Path folder) {
        return folder.resolve("data");
    }
}
