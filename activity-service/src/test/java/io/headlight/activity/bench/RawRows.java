package io.headlight.activity.bench;

import io.headlight.activity.sql.Insert;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The rows an import wrote, written again for a tenant of their own by plain JDBC, many in one statement. */
@ApplicationScoped
class RawRows {

    private static final String TENANT = "raw-bench";
    private static final int PER_TRANSACTION = 500;
    private static final String ACTIVITY = "tenant_id, id, activity_type, activity_class, evidence_level, rep_id, "
            + "occurred_at, received_at, source_id, delivery_id, external_id, account, opportunity, contact, value, unit, "
            + "attributes, note, claim_key, counterparts";
    private static final String STATE =
            "tenant_id, id, source_id, object_key, activity_type, order_key, counted, digest, "
                    + "activity_id, version";

    private final DataSource database;
    private List<Object[]> activities = List.of();
    private List<Object[]> states = List.of();

    RawRows(DataSource database) {
        this.database = database;
    }

    void readWhatWasWritten(String type) throws SQLException {
        try (var connection = database.getConnection()) {
            activities = read(connection, "activity", ACTIVITY, type);
            states = read(connection, "object_state", STATE, type);
        }
    }

    private static List<Object[]> read(Connection connection, String table, String columns, String type)
            throws SQLException {
        var sql = "select " + columns + " from " + table + " where tenant_id = 'acme' and activity_type = ?";
        try (var select = connection.prepareStatement(sql)) {
            select.setString(1, type);
            return rows(select, columns.split(",").length);
        }
    }

    private static List<Object[]> rows(PreparedStatement select, int columns) throws SQLException {
        var rows = new ArrayList<Object[]>();
        try (var found = select.executeQuery()) {
            while (found.next()) {
                var row = new Object[columns];
                row[0] = TENANT;
                for (int i = 1; i < columns; i++) {
                    row[i] = found.getObject(i + 1);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    void insertActivities() throws SQLException {
        insert(false);
    }

    void insertEverything() throws SQLException {
        insert(true);
    }

    private void insert(boolean everything) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (int from = 0; from < activities.size(); from += PER_TRANSACTION) {
                int end = Math.min(activities.size(), from + PER_TRANSACTION);
                insert(connection, "activity", ACTIVITY, activities.subList(from, end));
                if (everything) {
                    insert(connection, "object_state", STATE, states.subList(from, end));
                }
                connection.commit();
            }
        }
    }

    private static void insert(Connection connection, String table, String columns, List<Object[]> rows)
            throws SQLException {
        var insert = new Insert(connection, table, columns);
        rows.forEach(insert::add);
        insert.run();
    }

    void forget() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("delete from activity where tenant_id = '" + TENANT + "'");
            statement.executeUpdate("delete from object_state where tenant_id = '" + TENANT + "'");
        }
    }
}
