package io.headlight.parts;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The running server of a build as its test JVMs see it: a state file that names it. A file whose processes are gone is
 * stale, and what is left of that server is cleared away before a new one starts.
 *
 * @param daemon the JVM that runs the server and ends it with the build
 * @param database the server itself
 */
record BuildDatabaseServer(Footprint daemon, Footprint database, int port, String password) {
    static final String USER = "headlight";

    private static final Duration START_LIMIT = Duration.ofMinutes(4);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    /** The account of that kind of server for this build; starts the server if no test JVM has asked before. */
    static Address of(Path checkout, String kind) {
        return of(checkout, kind, BuildOwners.outermostJava(ProcessHandle.current()));
    }

    /** As above, for as long as {@code owner} lives. */
    static Address of(Path checkout, String kind, ProcessHandle owner) {
        Path folder = checkout.resolve(".headlight/test").resolve(kind);
        try (FileLock _ = FileLock.on(lock(folder))) {
            BuildOwners.of(folder).register(owner);
            BuildDatabaseServer server =
                    read(folder).filter(BuildDatabaseServer::serves).orElseGet(() -> start(folder, kind));
            return Address.local(server.port(), "", USER, server.password());
        }
    }

    static Path lock(Path folder) {
        return folder.resolve("lock");
    }

    static Optional<BuildDatabaseServer> read(Path folder) {
        try {
            Properties state = new Properties();
            state.load(new StringReader(Files.readString(state(folder))));
            return Optional.of(new BuildDatabaseServer(
                    Footprint.parse(state.getProperty("daemon")),
                    Footprint.parse(state.getProperty("database")),
                    Integer.parseInt(state.getProperty("port")),
                    state.getProperty("password")));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Appears whole: a reader sees the old state or the new one. */
    void write(Path folder) throws IOException {
        Path half = folder.resolve("state.half");
        Files.deleteIfExists(half);
        Files.createFile(half, OwnerOnly.FILE);
        Files.write(
                half,
                List.of(
                        "daemon=" + daemon.line(),
                        "database=" + database.line(),
                        "port=" + port,
                        "password=" + password));
        Files.move(half, state(folder), StandardCopyOption.ATOMIC_MOVE);
    }

    static void forget(Path folder) throws IOException {
        Files.deleteIfExists(state(folder));
    }

    private boolean serves() {
        return daemon.alive() && database.alive() && Greeting.from(port);
    }

    private static BuildDatabaseServer start(Path folder, String kind) {
        read(folder).ifPresent(BuildDatabaseServer::clearAway);
        try {
            forget(folder);
        } catch (IOException e) {
            throw DiskSpace.explain(e, folder);
        }
        Path log = folder.resolve("daemon.log");
        Command command = new Command(
                "the database of the build",
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        BuildDatabaseDaemon.class.getName(),
                        folder.toString(),
                        kind),
                Map.of("CLASSPATH", classPath()),
                folder,
                log);
        Part.start(command).await(START_LIMIT, () -> read(folder).isPresent());
        return read(folder).orElseThrow();
    }

    private void clearAway() {
        daemon.stop(STOP_LIMIT);
        database.stop(STOP_LIMIT);
    }

    /** Surefire may start test JVMs with a jar that only names the class path. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static Path state(Path folder) {
        return folder.resolve("state");
    }
}
