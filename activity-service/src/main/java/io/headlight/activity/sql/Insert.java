package io.headlight.activity.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows for one table, many in one statement: each value is bound once, where a batch that the driver rewrites is bound and
 * taken apart twice. A statement is short enough for the driver to keep it prepared ({@code prepStmtCacheSqlLimit}), which
 * saves the server from reading thousands of question marks again and again.
 */
public final class Insert {

    private static final int LONGEST_STATEMENT = 4000;

    private final Connection connection;
    private final String into;
    private final String marks;
    private final int atOnce;
    private final List<Object[]> rows = new ArrayList<>();

    /** @param columns their names, separated by commas */
    public Insert(Connection connection, String table, String columns) {
        this.connection = connection;
        this.into = "insert into " + table + " (" + columns + ") values ";
        this.marks = "(?" + ",?".repeat(columns.split(",").length - 1) + ")";
        this.atOnce = (LONGEST_STATEMENT - into.length()) / (marks.length() + 1);
    }

    /** The values of all columns, in their order. */
    public void add(Object... values) {
        rows.add(values);
    }

    public void run() throws SQLException {
        for (int from = 0; from < rows.size(); from += atOnce) {
            insert(rows.subList(from, Math.min(rows.size(), from + atOnce)));
        }
    }

    private void insert(List<Object[]> some) throws SQLException {
        try (var statement = connection.prepareStatement(into + marks + ("," + marks).repeat(some.size() - 1))) {
            int at = 1;
            for (var row : some) {
                for (var value : row) {
                    statement.setObject(at++, Batch.stored(value));
                }
            }
            statement.executeUpdate();
        }
    }
}
