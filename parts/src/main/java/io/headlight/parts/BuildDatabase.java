package io.headlight.parts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.ServiceLoader;

/**
 * The database of one Maven build, shared by the test JVMs of all its modules: the first that asks has a
 * {@link BuildDatabaseServer} started, which ends with the build. {@code headlight.database} (system property) or
 * {@code HEADLIGHT_DATABASE} chooses {@code mariadb} (default) or {@code mysql}; {@code DB_URL} names a server of your own.
 */
public final class BuildDatabase {
    /** In front of every schema name, because schemas are dropped here, on whatever server {@code DB_URL} names. */
    private static final String PREFIX = "headlight_test_";

    private BuildDatabase() {}

    /**
     * Drops the schema, makes it anew and empty, and tells where it is. Each module takes its own name.
     *
     * @param name letters, digits and underscores; the schema is called {@code headlight_test_} and then this
     */
    public static Address schema(String name) {
        if (!name.matches("[a-z0-9_]{1,40}")) {
            throw new IllegalArgumentException("not a schema name: " + name);
        }
        Address server = server();
        String schema = PREFIX + name;
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + schema);
            statement.execute("CREATE DATABASE " + schema + " CHARACTER SET utf8mb4");
        } catch (SQLException e) {
            throw new CannotStart("No schema for the tests: " + e.getMessage(), e);
        }
        return server.withSchema(schema);
    }

    private static Address server() {
        String url = System.getenv("DB_URL");
        if (url != null && !url.isBlank()) {
            return Address.of(url, System.getenv("DB_USER"), System.getenv("DB_PASSWORD"));
        }
        return BuildDatabaseServer.of(checkout(), kind());
    }

    static String kind() {
        String property = System.getProperty("headlight.database", System.getenv("HEADLIGHT_DATABASE"));
        return property == null || property.isBlank() ? "mariadb" : property;
    }

    /** Set by the build; an IDE does not know it, but runs tests somewhere below it. */
    static Path checkout() {
        String property = System.getProperty("headlight.checkout");
        if (property != null) {
            return Path.of(property);
        }
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve(".mvn"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new CannotStart("Tests must run below the checkout, or with -Dheadlight.checkout=<folder>.");
        }
        return folder;
    }

    /** Not by DriverManager: it hides drivers from callers that another class loader has loaded, as Quarkus does. */
    private static Connection connect(Address server) throws SQLException {
        Properties account = new Properties();
        account.setProperty("user", server.user());
        account.setProperty("password", server.password());
        for (Driver driver : ServiceLoader.load(Driver.class, BuildDatabase.class.getClassLoader())) {
            if (driver.acceptsURL(server.url())) {
                return driver.connect(server.url(), account);
            }
        }
        throw new CannotStart("No JDBC driver for MySQL on the class path of the tests: add mysql-connector-j.");
    }
}
