package io.headlight.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;

class BuildDatabaseTest {

    @Test
    @DisplayName("a schema asked for again is empty again")
    void aSchemaAskedForAgainIsEmptyAgain() throws SQLException {
        Address first = BuildDatabase.schema("parts_again");
        try (Connection connection = open(first)) {
            run(connection, "CREATE TABLE note (id INT PRIMARY KEY)");
            run(connection, "INSERT INTO note VALUES (1)");
        }
        Address second = BuildDatabase.schema("parts_again");
        assertThat(second).isEqualTo(first);
        try (Connection connection = open(second)) {
            assertThat(text(
                            connection,
                            "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE()"))
                    .isEqualTo("0");
        }
    }

    @Test
    @DisplayName("two modules have two schemas on one server")
    void twoModulesHaveTwoSchemasOnOneServer() throws SQLException {
        try (Connection one = open(BuildDatabase.schema("parts_one"));
                Connection two = open(BuildDatabase.schema("parts_two"))) {
            assertThat(text(one, "SELECT DATABASE()")).isEqualTo("headlight_test_parts_one");
            assertThat(text(two, "SELECT DATABASE()")).isEqualTo("headlight_test_parts_two");
            assertThat(text(one, "SELECT @@port")).isEqualTo(text(two, "SELECT @@port"));
        }
    }

    /** The services ask for these themselves, so a server of somebody else's need not have them as its defaults. */
    @Test
    @DisabledIfEnvironmentVariable(named = "DB_URL", matches = ".+")
    @DisplayName("the server speaks UTC, utf8mb4 and READ COMMITTED")
    void theServerSpeaksUtcUtf8AndReadCommitted() throws SQLException {
        try (Connection connection = open(BuildDatabase.schema("parts_settings"))) {
            assertThat(text(connection, "SELECT @@global.time_zone")).isEqualTo("+00:00");
            assertThat(text(connection, "SELECT @@global.character_set_server")).isEqualTo("utf8mb4");
            assertThat(text(connection, "SELECT @@global.transaction_isolation"))
                    .isEqualTo("READ-COMMITTED");
        }
    }

    @Test
    @DisplayName("a name that could end the statement is no schema name")
    void aNameThatCouldEndTheStatementIsNoSchemaName() {
        assertThatIllegalArgumentException().isThrownBy(() -> BuildDatabase.schema("x; drop database y"));
    }

    private static Connection open(Address address) throws SQLException {
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
