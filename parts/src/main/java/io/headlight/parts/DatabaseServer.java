package io.headlight.parts;

/** A database server of one kind, ready to be started on a data folder. */
public sealed interface DatabaseServer permits MariaDb, MySql {

    /** The server of that kind: {@code mariadb} or {@code mysql}. */
    static DatabaseServer named(String kind, Cache cache) {
        return switch (kind) {
            case "mariadb" -> new MariaDb(cache);
            case "mysql" -> new MySql(cache);
            default -> throw new CannotStart("headlight.database is '%s': mariadb or mysql.".formatted(kind));
        };
    }

    /** Unpacks what is not unpacked yet. Called by {@link #start} too; apart so that a launcher can show it. */
    void prepare();

    boolean isPrepared();

    /** Starts the server, with a fresh data folder if there is none, and returns when it takes connections. */
    Part start(DatabaseRun run);
}
