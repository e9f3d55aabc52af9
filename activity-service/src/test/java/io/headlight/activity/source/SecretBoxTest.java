package io.headlight.activity.source;

import static io.headlight.kit.testing.People.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headlight.activity.Partner;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class SecretBoxTest {

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
    void theDatabaseHoldsNoSecretInPlainText() throws SQLException {
        var partner = Partner.neutral(ADA);
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select sealed, key_id from source_secret")) {
            while (rows.next()) {
                assertThat(new String(rows.getBytes(1), StandardCharsets.ISO_8859_1))
                        .doesNotContain(partner.secret())
                        .doesNotContain("whsec_");
                assertThat(rows.getString(2)).isEqualTo(box.keyId());
            }
        }
    }
}
