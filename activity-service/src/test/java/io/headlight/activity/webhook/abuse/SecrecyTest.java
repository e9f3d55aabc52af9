package io.headlight.activity.webhook.abuse;

import static io.headlight.kit.testing.People.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;

import io.headlight.activity.Eventually;
import io.headlight.activity.processing.SweepNow;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Sender;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** No secret is on disk, in the log or in an answer, whichever way it came. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SecrecyTest {

    private final EachSender eachSender;
    private final DataSource database;
    private final SweepNow sweeper;
    private final Heard heard = new Heard();
    private final Logger ours = Logger.getLogger("io.headlight");
    private Level before;

    SecrecyTest(EachSender eachSender, DataSource database, SweepNow sweeper) {
        this.sweeper = sweeper;
        this.eachSender = eachSender;
        this.database = database;
    }

    /** Everything that is logged, with its parameters and the words of what was thrown. */
    private static final class Heard extends Handler {

        private final Set<String> words = ConcurrentHashMap.newKeySet();

        @Override
        public void publish(LogRecord line) {
            words.add(line.getMessage() + Arrays.toString(line.getParameters()));
            for (var thrown = line.getThrown(); thrown != null; thrown = thrown.getCause()) {
                words.add(thrown.toString());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @BeforeEach
    void listen() {
        before = ours.getLevel();
        ours.setLevel(Level.ALL);
        heard.setLevel(Level.ALL);
        ours.addHandler(heard);
    }

    @AfterEach
    void listenNoMore() {
        ours.removeHandler(heard);
        ours.setLevel(before);
    }

    @TestFactory
    Stream<DynamicTest> isNowhere() {
        // What Gong signs with we do not know.
        return eachSender.test(sender -> !sender.name().equals("GONG"), sender -> {
            var partner = SignedBy.connected(ADA, sender);
            var answers = new ArrayList<String>();
            var right = partner.sample(Instant.now());
            answers.add(Wire.post(partner.partner(), right).body());
            answers.add(Wire.post(partner.partner(), wrong(right)).body());
            answers.add(Wire.post(partner.partner(), quoting(sender, partner)).body());
            Eventually.holds(() -> {
                sweeper.sweep();
                Stored.of(partner.partner()).body("items.status", everyItem(not("RECEIVED")));
            });
            answers.add(Stored.of(partner.partner()).extract().asString());
            var secret = partner.secret();
            assertThat(answers).noneMatch(answer -> answer.contains(secret));
            assertThat(heard.words).noneMatch(line -> line.contains(secret));
            assertThat(onDisk()).noneMatch(cell -> cell.contains(secret) || cell.contains(secret.split(":")[0]));
        });
    }

    /** Escaped as some libraries do, so that no byte of it stands where it would be looked for. */
    @TestFactory
    Stream<DynamicTest> isNowhereHoweverItIsSpelled() {
        return eachSender.test(SignedBy::isInBody, sender -> {
            var partner = SignedBy.connected(ADA, sender);
            var right = partner.sample(Instant.now());
            var secret = partner.secret();
            var escaped = new StringBuilder();
            secret.chars().forEach(c -> escaped.append("\\u%04X".formatted(c)));
            var spelled = new String(right.body(), StandardCharsets.UTF_8).replace(secret, escaped);
            assertThat(Wire.status(partner.partner(), with(right, spelled))).isBetween(200, 202);
            assertThat(onDisk()).noneMatch(cell -> cell.contains(escaped));
        });
    }

    private static Incoming with(Incoming request, String body) {
        return new Incoming(
                request.method(),
                request.url(),
                request.query(),
                request.headers(),
                body.getBytes(StandardCharsets.UTF_8),
                request.receivedAt());
    }

    private static Incoming wrong(Incoming right) {
        return new Incoming(
                "POST", right.url(), null, java.util.Map.of(), right.body().clone(), right.receivedAt());
    }

    /** A partner's system that says its own secret once more, in the event. */
    private static Incoming quoting(Sender sender, SignedBy partner) {
        var body = new String(sender.sample(Instant.now()).body(), StandardCharsets.UTF_8);
        return partner.signed(body.replaceFirst("\\{", "{\"note\":\"" + partner.secret() + "\","), Instant.now());
    }

    /** Every cell of every table, binary ones as the text they may hold. */
    private List<String> onDisk() throws SQLException {
        var cells = new ArrayList<String>();
        try (var connection = database.getConnection();
                var tables = connection
                        .createStatement()
                        .executeQuery("select table_name from information_schema.tables"
                                + " where table_schema = database() and table_type = 'BASE TABLE'")) {
            while (tables.next()) {
                cells.addAll(cellsOf(tables.getString(1)));
            }
        }
        assertThat(cells).isNotEmpty();
        return cells;
    }

    private List<String> cellsOf(String table) throws SQLException {
        var cells = new ArrayList<String>();
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("select * from `" + table + "`")) {
            while (rows.next()) {
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    var bytes = rows.getBytes(column);
                    cells.add(bytes == null ? "" : new String(bytes, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return cells;
    }
}
