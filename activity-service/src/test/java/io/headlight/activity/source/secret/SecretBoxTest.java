package io.headlight.activity.source.secret;

import static io.headlight.kit.testing.People.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headlight.activity.Ask;
import io.headlight.activity.Partner;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class SecretBoxTest {

    private static final String[] TABLE = {"TABLE"};
    private static final UUID SOURCE = new UUID(1, 1);

    private final SecretBox box;
    private final DataSource database;

    SecretBoxTest(SecretBox box, DataSource database) {
        this.box = box;
        this.database = database;
    }

    @Test
    void opensWhatItSealed() {
        assertThat(box.open("acme", SOURCE, box.seal("acme", SOURCE, "whsec_x")))
                .isEqualTo("whsec_x");
    }

    @Test
    void neverSealsTheSameTwice() {
        assertThat(box.seal("acme", SOURCE, "whsec_x")).isNotEqualTo(box.seal("acme", SOURCE, "whsec_x"));
    }

    @Test
    void doesNotOpenForAnotherTenantOrSourceNorWhenChanged() {
        var sealed = box.seal("acme", SOURCE, "whsec_x");
        assertThatThrownBy(() -> box.open("globex", SOURCE, sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> box.open("acme", new UUID(1, 2), sealed)).isInstanceOf(IllegalStateException.class);
        var changed = Arrays.copyOf(sealed, sealed.length);
        changed[20] ^= 1;
        assertThatThrownBy(() -> box.open("acme", SOURCE, changed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aTokenDoesNotOpenElsewhereNorAsASecret() {
        var sealed = box.sealToken("acme", SOURCE, "pat-x");
        assertThat(box.openToken("acme", SOURCE, sealed)).isEqualTo("pat-x");
        assertThatThrownBy(() -> box.openToken("globex", SOURCE, sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> box.openToken("acme", new UUID(1, 2), sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> box.open("acme", SOURCE, sealed)).isInstanceOf(IllegalStateException.class);
        var secret = box.seal("acme", SOURCE, "whsec_x");
        assertThatThrownBy(() -> box.openToken("acme", SOURCE, secret)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void noTableHoldsASecretInPlainText() throws SQLException {
        var issued = Partner.neutral(ADA);
        var rotated = issued.rotated("{}");
        var given = Partner.connected(ADA, """
                {"name":"Given","sender":"WORKSHOP","settings":{"stages":"won"},
                 "credentials":{"secret":"workshop-made-this"},"fetch":{"token":"workshop-token"}}""");
        Ask.as(ADA)
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"fetch\":{\"token\":\"workshop-other\"}}")
                .patch("/v1/sources/" + given.id())
                .then()
                .statusCode(200);
        var rows = everyRow();
        assertThat(rows).anyMatch(row -> row.contains("WORKSHOP"));
        assertThat(rows)
                .noneMatch(row -> row.contains(issued.secret()))
                .noneMatch(row -> row.contains(rotated.secret()))
                .noneMatch(row -> row.contains("workshop-made-this"))
                .noneMatch(row -> row.contains("workshop-token"))
                .noneMatch(row -> row.contains("workshop-other"))
                .noneMatch(row -> row.contains("whsec_"));
    }

    /** Of all tables, each row as one text of its bytes. */
    private List<String> everyRow() throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection = database.getConnection();
                var tables = connection.getMetaData().getTables(connection.getCatalog(), null, "%", TABLE)) {
            while (tables.next()) {
                try (var statement = connection.createStatement();
                        var found = statement.executeQuery("select * from `" + tables.getString("TABLE_NAME") + "`")) {
                    while (found.next()) {
                        rows.add(text(found));
                    }
                }
            }
        }
        return rows;
    }

    private static String text(ResultSet row) throws SQLException {
        var text = new StringBuilder();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            var bytes = row.getBytes(column);
            text.append(bytes == null ? "" : new String(bytes, StandardCharsets.ISO_8859_1))
                    .append('|');
        }
        return text.toString();
    }
}
