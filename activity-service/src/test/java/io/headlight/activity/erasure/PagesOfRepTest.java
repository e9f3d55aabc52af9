package io.headlight.activity.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A rep's facts by id, a page at a time, however many there are. MySQL may rather sort what the rep has, which for thousands
 * takes it no time that counts; which plan is best is each database's own to know.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PagesOfRepTest {

    private static final String TENANT = "pages-of-reps";

    /** 5,000 facts of ten reps in turn. */
    private static final String MANY = """
            insert into activity (tenant_id, id, activity_type, activity_class, evidence_level, rep_id, occurred_at,
              received_at, attributes)
            with recursive digit as (select 0 as d union all select d + 1 from digit where d < 9),
              fact as (select a.d + 10 * b.d + 100 * c.d + 1000 * e.d as i
                from digit a, digit b, digit c, digit e where e.d < 5)
            select '%s', unhex(lpad(hex(i), 32, '0')), 'call', 'BEHAVIOR', 'REPORTED',
              unhex(lpad(hex(i mod 10), 32, '0')), '2026-03-10', '2026-03-10', '{}'
            from fact
            """.formatted(TENANT);

    private final DataSource database;

    PagesOfRepTest(DataSource database) {
        this.database = database;
    }

    @BeforeEach
    void manyFacts() throws SQLException {
        run(MANY);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("analyze table activity");
        }
    }

    @AfterEach
    void noFacts() throws SQLException {
        run("delete from activity where tenant_id = '%s'".formatted(TENANT));
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    @DisplayName("a page reads a range of the index, and sorts nothing")
    void readARangeOfTheIndex() throws SQLException {
        var page = """
                explain select * from activity where tenant_id = '%s' and rep_id = unhex(lpad('3', 32, '0'))
                  and id > unhex(lpad('0', 32, '0')) order by id limit 200
                """.formatted(TENANT);
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var plan = statement.executeQuery(page)) {
            assumeThat(connection.getMetaData().getDatabaseProductVersion()).contains("MariaDB");
            assertThat(plan.next()).isTrue();
            assertThat(plan.getString("key")).isEqualTo("activity_of_rep");
            assertThat(plan.getString("Extra")).doesNotContain("filesort");
        }
    }
}
