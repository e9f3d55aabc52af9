package io.headlight.activity.measure;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;

/** One statement for many rows. Values go as the schema keeps them: ids as 16 bytes, instants in UTC. */
final class Batch implements AutoCloseable {

    private final PreparedStatement statement;
    private int rows;

    Batch(Connection connection, String sql) throws SQLException {
        this.statement = connection.prepareStatement(sql);
    }

    void add(Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, stored(values[i]));
        }
        statement.addBatch();
        rows++;
    }

    private static Object stored(Object value) {
        return switch (value) {
            case UUID id ->
                ByteBuffer.allocate(Long.BYTES * 2)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array();
            case Instant at -> LocalDateTime.ofInstant(at, ZoneOffset.UTC);
            case null, default -> value;
        };
    }

    /** How many rows it touched; not known of inserts, which the driver makes one statement of. */
    int run() throws SQLException {
        return rows == 0 ? 0 : Arrays.stream(statement.executeBatch()).sum();
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
