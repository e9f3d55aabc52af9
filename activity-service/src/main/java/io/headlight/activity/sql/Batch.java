package io.headlight.activity.sql;

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
public final class Batch implements AutoCloseable {

    private final PreparedStatement statement;
    private int rows;

    public Batch(Connection connection, String sql) throws SQLException {
        this.statement = connection.prepareStatement(sql);
    }

    public void add(Object... values) throws SQLException {
        if (rows > 0) {
            statement.addBatch();
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, stored(values[i]));
        }
        rows++;
    }

    static Object stored(Object value) {
        return switch (value) {
            case UUID id -> bytes(id);
            case Instant at -> LocalDateTime.ofInstant(at, ZoneOffset.UTC);
            case Enum<?> word -> word.name();
            case null, default -> value;
        };
    }

    /** An id as it is stored; null for none. */
    public static byte[] bytes(UUID id) {
        if (id == null) {
            return null;
        }
        return ByteBuffer.allocate(Long.BYTES * 2)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** The id that was stored so; null when there is none. */
    public static UUID id(byte[] stored) {
        if (stored == null) {
            return null;
        }
        var bytes = ByteBuffer.wrap(stored);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** How many rows it touched; not known of inserts, which the driver makes one statement of. */
    public int run() throws SQLException {
        if (rows <= 1) {
            // The driver would prepare a statement anew for a batch of one.
            return rows == 0 ? 0 : statement.executeUpdate();
        }
        statement.addBatch();
        return Arrays.stream(statement.executeBatch()).sum();
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
