package io.headlight.activity.processing;

import io.headlight.kit.problem.Rejection;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.hibernate.StaleStateException;

/** What a failed try says about the next one. */
enum Failure {
    /** Somebody else was faster with the same object: look again now. */
    RACE,
    /** The database or the directory does not answer: the item is not to blame. */
    PASSING,
    /** It will fail again unless somebody repairs something. */
    LASTING;

    private static final int DUPLICATE = 1062;

    static Failure of(Throwable thrown) {
        return Stream.iterate(thrown, e -> e != null, Throwable::getCause)
                .limit(20)
                .map(Failure::ofOne)
                .filter(failure -> failure != LASTING)
                .findFirst()
                .orElse(LASTING);
    }

    private static Failure ofOne(Throwable e) {
        return switch (e) {
            case OptimisticLockException race -> RACE;
            case StaleStateException race -> RACE;
            case Rejection.Unavailable passing -> PASSING;
            case SQLException sql when sql.getErrorCode() == DUPLICATE -> RACE;
            // Class 22 is data that does not fit, 23 a broken rule, 42 a statement that is wrong: none gets better by
            // waiting.
            case SQLException sql
            when sql.getSQLState() != null && sql.getSQLState().matches("(22|23|42).*") -> LASTING;
            case SQLException sql -> PASSING;
            default -> LASTING;
        };
    }
}
