package io.headlight.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransactionRollbackException;
import org.junit.jupiter.api.Test;

class DatabaseFaultTest {

    /** As the transaction manager tells it. */
    private static Exception couldNotCommit(SQLException why) {
        var rolledBack = new Exception("Could not commit transaction.");
        rolledBack.addSuppressed(new Exception("Error trying to commit", why));
        return new IllegalStateException(rolledBack);
    }

    @Test
    void aConnectionThatBreaksInACommitIsNoBug() {
        var broken = couldNotCommit(new SQLNonTransientConnectionException("Communications link failure", "08S01"));
        assertThat(DatabaseFault.of(broken)).isEqualTo(DatabaseFault.CONNECTION);
        assertThat(DatabaseFault.of(broken).isPassing()).isTrue();
        assertThat(DatabaseFault.of(broken).isWorthRepeating()).isFalse();
    }

    @Test
    void aRaceThatIsLostInACommitIsRunAgain() {
        var lost = couldNotCommit(new SQLTransactionRollbackException("Plugin instructed to roll back", "HY000", 3101));
        assertThat(DatabaseFault.of(lost).isWorthRepeating()).isTrue();
    }

    @Test
    void whatHasNothingToDoWithTheDatabaseIsABug() {
        assertThat(DatabaseFault.of(new IllegalStateException("no"))).isEqualTo(DatabaseFault.OTHER);
    }
}
