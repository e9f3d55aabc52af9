package io.headlight.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One run of a database server.
 *
 * @param data kept between runs; made if missing
 * @param port on loopback
 * @param durable true: a committed transaction survives any crash. False: fast, for tests
 * @param statements SQL run at every start before the first connection, as the server's own root; one line each
 */
public record DatabaseRun(Path data, Path log, int port, boolean durable, List<String> statements) {
    public DatabaseRun {
        data = data.toAbsolutePath().normalize();
        log = log.toAbsolutePath().normalize();
        statements = List.copyOf(statements);
    }

    /** An account that may do everything, for tests. */
    public static List<String> administrator(String user, String password) {
        return List.of(
                account(user, password),
                "ALTER USER '%s'@'127.0.0.1' IDENTIFIED BY '%s';".formatted(user, password),
                "GRANT ALL PRIVILEGES ON *.* TO '%s'@'127.0.0.1' WITH GRANT OPTION;".formatted(user));
    }

    /** A schema and the one account that may use it: no service can read another's tables. */
    public static List<String> schema(String schema, String user, String password) {
        return List.of(
                "CREATE DATABASE IF NOT EXISTS `%s` CHARACTER SET utf8mb4;".formatted(schema),
                account(user, password),
                "ALTER USER '%s'@'127.0.0.1' IDENTIFIED BY '%s';".formatted(user, password),
                "GRANT ALL PRIVILEGES ON `%s`.* TO '%s'@'127.0.0.1';".formatted(schema, user));
    }

    /** Writes the statements where only the owner of the process can read them: they hold passwords. */
    Path initFile(List<String> before) {
        Path file = data.resolveSibling(data.getFileName() + ".init.sql");
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, OwnerOnly.FILE);
            List<String> lines = new ArrayList<>(before);
            lines.addAll(statements);
            Files.write(file, lines);
            return file;
        } catch (IOException e) {
            throw DiskSpace.explain(e, file);
        }
    }

    private static String account(String user, String password) {
        return "CREATE USER IF NOT EXISTS '%s'@'127.0.0.1' IDENTIFIED BY '%s';".formatted(user, password);
    }
}
