package io.headlight.parts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The one library MySQL needs that a bare machine lacks. The machine's own is used where there is one; else the
 * distribution's package is unpacked, not installed, into the cache, which takes no root.
 */
final class Libaio {
    private static final String FILE = "libaio.so.1";
    private static final List<String> PACKAGES = List.of("libaio1", "libaio1t64");

    private final Cache cache;

    Libaio(Cache cache) {
        this.cache = cache;
    }

    /** The environment in which {@code program} finds all its libraries. */
    Map<String, String> environmentFor(Path program) {
        if (isMissingFor(program, Map.of())) {
            Map<String, String> environment = Map.of(
                    "LD_LIBRARY_PATH", cache.entry("libaio", 10, Libaio::unpack).toString());
            if (isMissingFor(program, environment)) {
                throw new CannotStart("MySQL lacks a library besides libaio.so.1: see ldd " + program);
            }
            return environment;
        }
        return Map.of();
    }

    private static boolean isMissingFor(Path program, Map<String, String> environment) {
        try {
            return run(program.getParent(), environment, program.toString(), "--no-defaults", "--version")
                            .exitCode()
                    != 0;
        } catch (IOException e) {
            throw DiskSpace.explain(e, program);
        }
    }

    private static void unpack(Path target) throws IOException {
        Path work = Files.createDirectory(target.resolve("work"));
        Path deb = download(work);
        Outcome unpacked = run(work, Map.of(), "dpkg", "-x", deb.toString(), "root");
        if (unpacked.exitCode() != 0) {
            throw new IOException(unpacked.said());
        }
        Files.copy(library(work.resolve("root")), target.resolve(FILE));
        Folders.delete(work);
    }

    private static Path download(Path work) throws IOException {
        for (List<String> options : List.of(List.<String>of(), ownLists(work))) {
            if (!options.isEmpty()) {
                apt(work, options, "update");
            }
            for (String name : PACKAGES) {
                if (apt(work, options, "download", name).exitCode() == 0) {
                    return only(work, ".deb");
                }
            }
        }
        throw new CannotStart("MySQL needs " + FILE + ": install it (Debian: apt-get install libaio1) and try again.");
    }

    /** A bare machine has no package lists, and a plain user cannot refresh them: so they are fetched beside. */
    private static List<String> ownLists(Path work) throws IOException {
        Path apt = work.resolve("apt");
        Files.createDirectories(apt.resolve("lists/partial"));
        Files.createDirectories(apt.resolve("cache/archives/partial"));
        return List.of("-o", "Dir::State::lists=" + apt.resolve("lists"), "-o", "Dir::Cache=" + apt.resolve("cache"));
    }

    private static Outcome apt(Path work, List<String> options, String... words) throws IOException {
        return run(
                work,
                Map.of(),
                Stream.of(Stream.of("apt-get", "-q"), options.stream(), Stream.of(words))
                        .flatMap(part -> part)
                        .toArray(String[]::new));
    }

    private static Path library(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            // Debian 13 names it libaio.so.1t64: the same library under a new name. The links beside it are of no use
            // to us.
            return files.filter(file -> file.getFileName().toString().startsWith(FILE))
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .orElseThrow(() -> new IOException("the package holds no " + FILE));
        }
    }

    private static Path only(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no " + ending + " in " + folder));
        }
    }

    private record Outcome(int exitCode, String said) {}

    private static Outcome run(Path folder, Map<String, String> environment, String... line) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), said);
        } catch (IOException e) {
            // No such program on this machine: as if it had refused.
            return new Outcome(-1, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
