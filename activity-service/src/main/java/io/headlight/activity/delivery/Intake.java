package io.headlight.activity.delivery;

import io.headlight.activity.sql.Batch;
import io.headlight.kit.caller.CurrentTenant;
import io.headlight.kit.store.Atomic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.Session;

/**
 * Puts deliveries on disk, many of one tenant with one statement and one commit. Plain JDBC: a row of its own for each
 * entity would cost what the sharing saves.
 */
@ApplicationScoped
public class Intake {

    private static final String INSERT = """
            insert ignore into delivery (tenant_id, id, source_id, message_key, message_id, received_at, query,
              headers, body, status, due_at, claimed_by, claims, secret_id, is_test) values
            """;

    private static final String ROW =
            "(?,?,?,?,?,?,?,?,?,'RECEIVED',timestampadd(microsecond,?,utc_timestamp(6)),?,0,?,?)";
    private static final int MICROS = 1000;
    /**
     * Rows come in statements of 32, 16, 8, 4, 2 and 1: a statement for each number of rows would be prepared anew nearly
     * every time.
     */
    private static final int MOST_ROWS = 32;

    private static final List<String> INSERTS = IntStream.rangeClosed(0, Integer.numberOfTrailingZeros(MOST_ROWS))
            .mapToObj(power -> INSERT + rows(1 << power, ROW))
            .toList();

    private final EntityManager database;
    private final CurrentTenant tenant;
    private final ProcessingConfig config;

    Intake(EntityManager database, CurrentTenant tenant, ProcessingConfig config) {
        this.database = database;
        this.tenant = tenant;
        this.config = config;
    }

    /**
     * A delivery that is on disk, now or before.
     *
     * @param id null when the database did not take it, for a reason of its own
     */
    public record Stored(UUID id, boolean isNew) {
        public boolean isThere() {
            return id != null;
        }
    }

    /** Which message of which source. */
    private record Message(UUID sourceId, ByteBuffer key) {
        static Message of(NewDelivery delivery) {
            return new Message(delivery.sourceId(), ByteBuffer.wrap(delivery.key()));
        }
    }

    /** In the order they were given; a repetition has the id under which it came first. */
    @Atomic
    public List<Stored> store(List<NewDelivery> deliveries) {
        return database.unwrap(Session.class).doReturningWork(connection -> {
            if (insert(connection, deliveries) == deliveries.size()) {
                return deliveries.stream()
                        .map(delivery -> new Stored(delivery.id(), true))
                        .toList();
            }
            var first = firstOf(connection, deliveries);
            var stored = deliveries.stream()
                    .map(delivery -> new Stored(
                            first.get(Message.of(delivery)), delivery.id().equals(first.get(Message.of(delivery)))))
                    .toList();
            countRepetitions(
                    connection,
                    stored.stream()
                            .filter(one -> one.isThere() && !one.isNew)
                            .map(Stored::id)
                            .toList());
            return stored;
        });
    }

    private int insert(Connection connection, List<NewDelivery> deliveries) throws SQLException {
        int inserted = 0;
        for (int from = 0; from < deliveries.size(); ) {
            int rows = Integer.highestOneBit(Math.min(MOST_ROWS, deliveries.size() - from));
            inserted += insertPart(connection, deliveries.subList(from, from + rows));
            from += rows;
        }
        return inserted;
    }

    /** @param part as many as a power of two */
    private int insertPart(Connection connection, List<NewDelivery> part) throws SQLException {
        try (var statement = connection.prepareStatement(INSERTS.get(Integer.numberOfTrailingZeros(part.size())))) {
            int at = 0;
            for (var delivery : part) {
                at = set(statement, at, delivery);
            }
            return statement.executeUpdate();
        }
    }

    private int set(PreparedStatement row, int before, NewDelivery delivery) throws SQLException {
        int at = before;
        row.setString(++at, tenant.id());
        row.setBytes(++at, Batch.bytes(delivery.id()));
        row.setBytes(++at, Batch.bytes(delivery.sourceId()));
        row.setBytes(++at, delivery.key());
        row.setString(++at, delivery.shortMessageId());
        row.setObject(
                ++at,
                LocalDateTime.ofInstant(
                        delivery.request().receivedAt().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC));
        row.setString(++at, delivery.request().query());
        row.setString(++at, Delivery.written(delivery.request().headers()));
        row.setBytes(++at, delivery.request().body());
        row.setLong(++at, delivery.worker() == null ? 0 : config.lease().toNanos() / MICROS);
        row.setBytes(++at, Batch.bytes(delivery.worker() == null ? delivery.id() : delivery.worker()));
        row.setBytes(++at, Batch.bytes(delivery.secretId()));
        row.setBoolean(++at, delivery.isTest());
        return at;
    }

    /** The id under which each message came first. */
    private Map<Message, UUID> firstOf(Connection connection, List<NewDelivery> deliveries) throws SQLException {
        var sql = "select id, source_id, message_key from delivery where tenant_id = ?"
                + " and (source_id, message_key) in (" + rows(deliveries.size(), "(?,?)") + ")";
        try (var statement = connection.prepareStatement(sql)) {
            int at = 0;
            statement.setString(++at, tenant.id());
            for (var delivery : deliveries) {
                statement.setBytes(++at, Batch.bytes(delivery.sourceId()));
                statement.setBytes(++at, delivery.key());
            }
            var first = new HashMap<Message, UUID>();
            var found = statement.executeQuery();
            while (found.next()) {
                first.put(
                        new Message(Batch.id(found.getBytes(2)), ByteBuffer.wrap(found.getBytes(3))),
                        Batch.id(found.getBytes(1)));
            }
            return first;
        }
    }

    private void countRepetitions(Connection connection, List<UUID> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        var sql = "update delivery set repetitions = repetitions + 1 where tenant_id = ? and id in ("
                + rows(ids.size(), "?") + ")";
        try (var statement = connection.prepareStatement(sql)) {
            int at = 0;
            statement.setString(++at, tenant.id());
            for (var id : ids) {
                statement.setBytes(++at, Batch.bytes(id));
            }
            statement.executeUpdate();
        }
    }

    private static String rows(int count, String row) {
        return String.join(",", Collections.nCopies(count, row));
    }
}
