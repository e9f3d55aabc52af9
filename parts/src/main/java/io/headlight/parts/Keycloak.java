package io.headlight.parts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A Keycloak with one realm. Two things are slow and therefore done once per machine: its own build (20 s) and the import
 * of the realm into an empty database (25 s). A run starts from a copy of the imported database, in about 10 s.
 */
public final class Keycloak {
    private static final String ENTRY = "keycloak-26.7.3";
    private static final long UNPACKED_MEGABYTES = 500;
    private static final long DATA_MEGABYTES = 50;
    private static final Duration LIMIT = Duration.ofMinutes(4);

    private final Cache cache;
    private final Path archive;
    private final String realm;

    /**
     * @param archive the distribution, keycloak-quarkus-dist as .tar.gz; read only if it was not unpacked before
     * @param realm the realm to import, as JSON
     */
    public Keycloak(Cache cache, Path archive, String realm) {
        this.cache = cache;
        this.archive = archive;
        this.realm = realm;
    }

    public boolean isPrepared() {
        return cache.has(ENTRY) && cache.has(seedName());
    }

    /** Unpacks, builds and imports what is not there yet. Called by {@link #launch} too. */
    public void prepare() {
        seed();
    }

    /** Starts Keycloak, with a fresh copy of the realm if there are no data, and does not wait for it. */
    public Part launch(KeycloakRun run) {
        if (!Files.isDirectory(run.data())) {
            DiskSpace.require(run.data(), DATA_MEGABYTES, "Keycloak's database");
            Folders.copy(seed(), run.data());
        }
        Path home = run.data();
        linkDistribution(home);
        return Part.start(command(
                "keycloak",
                home,
                run.log(),
                "start",
                "--optimized",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                // The issuer in every token, whatever name the caller used.
                "--hostname=http://127.0.0.1:" + run.port(),
                "--cache=local",
                "--http-port=" + run.port(),
                "--http-management-port=" + run.managementPort()));
    }

    public static boolean isReady(int port) {
        return Probe.ok("http://127.0.0.1:" + port + "/realms/headlight/.well-known/openid-configuration");
    }

    private Path home() {
        return cache.entry(ENTRY, UNPACKED_MEGABYTES, target -> {
            try (InputStream distribution = Files.newInputStream(archive)) {
                Tarball.unpack(distribution, target, 1);
            }
            Part.start(command(
                            "Keycloak's build",
                            target,
                            target.resolve("build.log"),
                            "build",
                            "--db=dev-file",
                            "--health-enabled=true",
                            "--features-disabled=impersonation,kerberos,ciba,device-flow,par"))
                    .finish(LIMIT);
        });
    }

    /** A Keycloak home with the realm in its database and nothing else. Another realm file is another seed. */
    private Path seed() {
        Path distribution = home();
        return cache.entry(seedName(), DATA_MEGABYTES, target -> {
            Path file = Files.writeString(target.resolve("realm.json"), realm);
            linkDistribution(target);
            Part.start(command(
                            "Keycloak's import of the realm",
                            target,
                            target.resolve("import.log"),
                            "import",
                            "--optimized",
                            "--file=" + file))
                    .finish(LIMIT);
            unlinkDistribution(target, distribution);
        });
    }

    /** Keycloak keeps its data in its home; so each run has a home of links, with data of its own. */
    private void linkDistribution(Path home) {
        Path distribution = home();
        try (Stream<Path> parts = Files.list(distribution)) {
            for (Path part : parts.filter(Files::isDirectory).toList()) {
                if (!part.endsWith("data")) {
                    Path link = home.resolve(part.getFileName());
                    Files.deleteIfExists(link);
                    Files.createSymbolicLink(link, part);
                }
            }
        } catch (IOException e) {
            throw DiskSpace.explain(e, home);
        }
    }

    private static void unlinkDistribution(Path home, Path distribution) throws IOException {
        try (Stream<Path> parts = Files.list(distribution)) {
            for (Path part : parts.toList()) {
                Path link = home.resolve(part.getFileName());
                if (Files.isSymbolicLink(link)) {
                    Files.delete(link);
                }
            }
        }
    }

    /** What bin/kc.sh would run; without that script, because Java would be its child and survive its end. */
    private static Command command(String name, Path home, Path log, String... arguments) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx512m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        line.addAll(List.of(arguments));
        return new Command(name, line, Map.of(), home, log);
    }

    private String seedName() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(realm.getBytes(StandardCharsets.UTF_8));
            return ENTRY + "-realm-" + HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
