package io.headlight.parts;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where a schema is and who may use it.
 *
 * @param url complete JDBC URL for MySQL Connector/J, schema and parameters included, no password in it
 */
public record Address(String url, String user, String password) {
    /** Measured best together; no TLS, because both ends are on loopback. */
    private static final String PARAMETERS = "useSSL=false&allowPublicKeyRetrieval=true&rewriteBatchedStatements=true"
            + "&useServerPrepStmts=true&cachePrepStmts=true&prepStmtCacheSize=250&prepStmtCacheSqlLimit=4096"
            + "&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true";

    private static final String SCHEME = "jdbc:mysql://";

    /** The schema of a server on this machine; an empty schema name means none is selected. */
    public static Address local(int port, String schema, String user, String password) {
        return new Address(SCHEME + "127.0.0.1:" + port + "/" + schema + "?" + PARAMETERS, user, password);
    }

    /**
     * The server somebody named by {@code DB_URL}. Parameters in the URL win over ours; user and password may be among
     * them, and the two arguments of that name (null: absent) are used if they are not.
     */
    static Address of(String url, String user, String password) {
        if (!url.startsWith(SCHEME)) {
            throw new CannotStart("DB_URL is '%s': it must start with %s.".formatted(url, SCHEME));
        }
        int question = url.indexOf('?');
        Map<String, String> all = parameters(PARAMETERS);
        all.putAll(question < 0 ? Map.of() : parameters(url.substring(question + 1)));
        String givenUser = all.remove("user");
        String givenPassword = all.remove("password");
        String server = question < 0 ? url : url.substring(0, question);
        int slash = server.indexOf('/', SCHEME.length());
        return new Address(
                (slash < 0 ? server : server.substring(0, slash)) + "/?" + joined(all),
                first(givenUser, user, "root"),
                first(givenPassword, password, ""));
    }

    /** The same server and account, with that schema selected. */
    Address withSchema(String schema) {
        int question = url.indexOf('?');
        int slash = url.lastIndexOf('/', question);
        return new Address(url.substring(0, slash + 1) + schema + url.substring(question), user, password);
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                String value = pair.substring(equals + 1);
                String name = pair.substring(0, equals);
                boolean account = name.equals("user") || name.equals("password");
                parameters.put(name, account ? URLDecoder.decode(value, StandardCharsets.UTF_8) : value);
            }
        }
        return parameters;
    }

    private static String joined(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("&"));
    }

    private static String first(String one, String other, String last) {
        if (one != null) {
            return one;
        }
        return other != null ? other : last;
    }
}
