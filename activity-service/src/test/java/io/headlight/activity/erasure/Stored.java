package io.headlight.activity.erasure;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Everything that is in the database, as whoever steals a copy of it would search it; without the answers that are kept for
 * retries, which are gone in a day.
 */
@Singleton
public class Stored {

    private static final String COLUMNS = """
            select table_name, column_name from information_schema.columns where table_schema = database() and table_name <> 'idempotency_key'
              and data_type in ('varchar', 'char', 'text', 'mediumtext', 'longtext', 'json', 'mediumblob', 'longblob', 'blob')
            """;

    private final DataSource database;

    Stored(DataSource database) {
        this.database = database;
    }

    /** In which columns this stands, in any case of letters. */
    public List<String> whereIs(String text) {
        try (var connection = database.getConnection()) {
            var found = new ArrayList<String>();
            for (var column : columns(connection)) {
                if (holds(connection, column, text)) {
                    found.add(String.join(".", column));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String[]> columns(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(COLUMNS);
                var rows = statement.executeQuery()) {
            var columns = new ArrayList<String[]>();
            while (rows.next()) {
                columns.add(new String[] {rows.getString(1), rows.getString(2)});
            }
            return columns;
        }
    }

    private static boolean holds(Connection connection, String[] column, String text) throws SQLException {
        var sql = "select 1 from `%s` where locate(?, lower(convert(`%s` using utf8mb4))) > 0 limit 1"
                .formatted(column[0], column[1]);
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, text.toLowerCase());
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
