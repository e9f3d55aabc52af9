package io.headlight.activity.bench;

import io.headlight.kit.testing.People;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** What the database says of how far the service is, asked so cheaply that asking hardly slows it down. */
@ApplicationScoped
class Tables {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final DataSource database;

    Tables(DataSource database) {
        this.database = database;
    }

    /** Deliveries that are to be worked off; what waits for a paused source is not. */
    long backlog() {
        var sql = """
                select count(*) from delivery d join source s on s.tenant_id = d.tenant_id and s.id = d.source_id
                where s.tenant_id = 'acme' and s.status = 'ACTIVE' and d.status = 'RECEIVED'
                """;
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void awaitNoBacklog() throws TimeoutException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (backlog() > 0) {
            pause(end, Duration.ofMillis(10));
        }
    }

    /** Until something of Ann's is in the measure on that day. */
    void awaitNumber(UUID measure, LocalDate day) throws SQLException, TimeoutException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var sql = "select 1 from measure_day where tenant_id = 'acme' and measure_id = ? and rep_id = ? and on_day = ?";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, bytes(measure));
            statement.setBytes(2, bytes(People.ANN.id()));
            statement.setObject(3, day);
            while (true) {
                try (var found = statement.executeQuery()) {
                    if (found.next()) {
                        return;
                    }
                }
                pause(end, Duration.ofMillis(1));
            }
        }
    }

    private static void pause(long end, Duration pause) throws TimeoutException {
        if (System.nanoTime() - end > 0) {
            throw new TimeoutException("Not worked off within " + PATIENCE);
        }
        LockSupport.parkNanos(pause.toNanos());
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
