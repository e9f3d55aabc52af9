package io.headlight.kit.store;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.StaleStateException;

/** What a failed database call means for us, by the vendor codes of MySQL, MariaDB, Galera, Group Replication and TiDB. */
enum DatabaseFault {
    /** The database undid the transaction to let another one through. */
    LOST_RACE(Set.of(1213, 3101, 8002, 8028, 9007)),
    /** Somebody holds the row longer than we wait. */
    LOCK_WAIT(Set.of(1205)),
    /** A unique key is taken. */
    DUPLICATE(Set.of(1062)),
    /** The row has another version than the one that was read. */
    STALE(Set.of()),
    /** No connection, or it broke; a commit in flight may or may not have happened. */
    CONNECTION(Set.of(1040, 1053, 1129, 1152, 1158, 1159, 1160, 1161, 2002, 2003, 2006, 2013)),
    /** It took longer than a statement may. */
    TIMEOUT(Set.of(1317, 1969, 3024)),
    /** No room on its disk. */
    FULL(Set.of(1021, 1114, 3)),
    OTHER(Set.of());

    private static final int MOST_CAUSES = 20;

    private final Set<Integer> codes;

    DatabaseFault(Set<Integer> codes) {
        this.codes = codes;
    }

    /** Would the same work, begun again, see what got in its way? A row just made or changed by another is seen then. */
    boolean isWorthRepeating() {
        return this == LOST_RACE || this == LOCK_WAIT || this == DUPLICATE || this == STALE;
    }

    boolean isPassing() {
        return this == LOST_RACE || this == LOCK_WAIT || this == CONNECTION || this == TIMEOUT || this == FULL;
    }

    static DatabaseFault of(Throwable thrown) {
        return causes(thrown).anyMatch(DatabaseFault::isStale)
                ? STALE
                : sql(thrown).map(DatabaseFault::of).orElse(OTHER);
    }

    private static boolean isStale(Throwable e) {
        return e instanceof OptimisticLockException || e instanceof StaleStateException;
    }

    private static DatabaseFault of(SQLException e) {
        var state = e.getSQLState();
        return Stream.of(values())
                .filter(fault -> fault.codes.contains(e.getErrorCode()))
                .findFirst()
                .orElseGet(() -> isAboutConnection(e, state) ? CONNECTION : OTHER);
    }

    /** SQL states of class 08 are connection exceptions (ISO 9075); the pool's own time-out has no state at all, and no
     * other SQL exception as its cause. */
    private static boolean isAboutConnection(SQLException e, String state) {
        return state != null && state.startsWith("08")
                || state == null && e.getErrorCode() == 0 && !(e.getCause() instanceof SQLException)
                || e.getCause() instanceof SQLException cause && of(cause) == CONNECTION;
    }

    private static Optional<SQLException> sql(Throwable thrown) {
        return causes(thrown)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst();
    }

    /** With what came along: a commit that broke is told beside the roll-back it ended in. */
    private static Stream<Throwable> causes(Throwable thrown) {
        var causes = new ArrayList<Throwable>();
        var next = new ArrayDeque<>(List.of(thrown));
        while (!next.isEmpty() && causes.size() < MOST_CAUSES) {
            var cause = next.poll();
            causes.add(cause);
            Optional.ofNullable(cause.getCause()).ifPresent(next::add);
            next.addAll(List.of(cause.getSuppressed()));
        }
        return causes.stream();
    }
}
