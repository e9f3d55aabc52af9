package io.headlight.parts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The real MySQL 8.0.15 that Maven Central carries: an old build without security updates, here only to show on loopback
 * that what runs on MariaDB runs on MySQL too. Its archive is on the class path with {@code -Dheadlight.database=mysql}.
 */
public final class MySql implements DatabaseServer {
    private static final String ENTRY = "mysql-8.0.15";
    private static final String ARCHIVE = "/mysql-Linux-amd64.tar.gz";
    private static final long UNPACKED_MEGABYTES = 400;
    private static final long DATA_MEGABYTES = 300;

    private final Cache cache;

    public MySql(Cache cache) {
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
        Command command = new Command(
                "database", line(home.resolve("base"), run), libraries(home.resolve("base")), run.data(), run.log());
        return Part.start(command);
    }

    private Path home() {
        return cache.entry(ENTRY, UNPACKED_MEGABYTES, this::unpack);
    }

    private void unpack(Path target) throws IOException {
        Path base = Files.createDirectory(target.resolve("base"));
        try (InputStream archive = MySql.class.getResourceAsStream(ARCHIVE)) {
            if (archive == null) {
                throw new CannotStart("MySQL is not on the class path: build with -Dheadlight.database=mysql.");
            }
            Tarball.unpack(archive, base, 0);
        }
        Path log = target.resolve("install.log");
        List<String> line = new ArrayList<>(program(base, target.resolve("seed")));
        line.add("--initialize-insecure");
        Part.start(new Command("MySQL's installation", line, libraries(base), target, log))
                .finish(START_LIMIT);
    }

    private Map<String, String> libraries(Path base) {
        return new Libaio(cache).environmentFor(base.resolve("bin/mysqld"));
    }

    private static List<String> line(Path base, DatabaseRun run) {
        List<String> line = new ArrayList<>(program(base, run.data()));
        line.addAll(List.of(
                "--tmpdir=" + run.data(),
                "--port=" + run.port(),
                "--bind-address=127.0.0.1",
                // No socket file, as for MariaDB. It also leaves root@localhost, which has no password, without a door.
                "--socket=",
                "--skip-name-resolve",
                "--pid-file=" + run.data().resolve("mysqld.pid"),
                // A second protocol on a second port of all interfaces.
                "--mysqlx=OFF",
                "--skip-log-bin",
                "--performance-schema=OFF",
                "--max-connections=300",
                "--max-connect-errors=1000000",
                "--character-set-server=utf8mb4",
                "--default-time-zone=+00:00",
                "--transaction-isolation=READ-COMMITTED",
                "--innodb-flush-log-at-trx-commit=" + (run.durable() ? 1 : 0),
                "--init-file=" + run.initFile(List.of())));
        if (!run.durable()) {
            line.add("--skip-innodb-doublewrite");
        }
        return line;
    }

    private static List<String> program(Path base, Path data) {
        List<String> line = new ArrayList<>(List.of(
                base.resolve("bin/mysqld").toString(), "--no-defaults", "--basedir=" + base, "--datadir=" + data));
        if (System.getProperty("user.name").equals("root")) {
            line.add("--user=root");
        }
        return line;
    }
}
