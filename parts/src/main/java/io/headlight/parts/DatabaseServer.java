package io.headlight.parts;

import java.time.Duration;

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

    Duration START_LIMIT = Duration.ofSeconds(90);

    /** Unpacks what is not unpacked yet. Called by {@link #launch} too; apart so that a launcher can show it. */
    void prepare();

    boolean isPrepared();

    /** Starts the server, with a fresh data folder if there is none, and does not wait for it. */
    Part launch(DatabaseRun run);

    /** As {@link #launch}, and returns when the server takes connections. */
    default Part start(DatabaseRun run) {
        return launch(run).await(START_LIMIT, () -> greets(run.port()));
    }

    /** Whether a server on that port of loopback takes connections. */
    static boolean greets(int port) {
        return Greeting.from(port);
    }
}
