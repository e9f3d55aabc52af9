package io.headlight.kit.store;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a failed database call means for us, by the vendor codes of MySQL, MariaDB, Galera, Group Replication and TiDB. */
enum DatabaseFault {
    /** The database undid the transaction to let another one through. */
    LOST_RACE(Set.of(1213, 3101, 8002, 8028, 9007)),
    /** Somebody holds the row longer than we wait. */
    LOCK_WAIT(Set.of(1205)),
    /** A unique key is taken. */
    DUPLICATE(Set.of(1062)),
    /** No connection, or it broke; a commit in flight may or may not have happened. */
    CONNECTION(Set.of(1040, 1053, 1129, 1152, 1158, 1159, 1160, 1161, 2002, 2003, 2006, 2013)),
    /** It took longer than a statement may. */
    TIMEOUT(Set.of(1317, 1969, 3024)),
    /** No room on its disk. */
    FULL(Set.of(1021, 1114, 3)),
    OTHER(Set.of());

    private final Set<Integer> codes;

    DatabaseFault(Set<Integer> codes) {
        this.codes = codes;
    }

    boolean isWorthRepeating() {
        return this == LOST_RACE || this == LOCK_WAIT;
    }

    boolean isPassing() {
        return isWorthRepeating() || this == CONNECTION || this == TIMEOUT || this == FULL;
    }

    static DatabaseFault of(Throwable thrown) {
        return sql(thrown).map(DatabaseFault::of).orElse(OTHER);
    }

    private static DatabaseFault of(SQLException e) {
        var state = e.getSQLState();
        return Stream.of(values())
                .filter(fault -> fault.codes.contains(e.getErrorCode()))
                .findFirst()
                .orElseGet(() -> isAboutConnection(e, state) ? CONNECTION : OTHER);
    }

    /** SQL states of class 08 are connection exceptions (ISO 9075); the pool's own time-out has no state at all. */
    private static boolean isAboutConnection(SQLException e, String state) {
        return state != null && state.startsWith("08")
                || state == null && e.getErrorCode() == 0 && e.getCause() == null
                || e.getCause() instanceof SQLException cause && of(cause) == CONNECTION;
    }

    private static Optional<SQLException> sql(Throwable thrown) {
        return Stream.iterate(thrown, e -> e != null, Throwable::getCause)
                .limit(20)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst();
    }
}
