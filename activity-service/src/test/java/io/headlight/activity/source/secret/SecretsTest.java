package io.headlight.activity.source.secret;

import static io.headlight.kit.testing.People.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.headlight.activity.Ask;
import io.headlight.activity.Partner;
import io.headlight.kit.caller.AsTenant;
import io.headlight.kit.testing.TestClock;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class SecretsTest {

    private final Secrets secrets;
    private final ExpiredSecrets expired;
    private final AsTenant asTenant;
    private final TestClock clock;
    private final DataSource database;

    SecretsTest(Secrets secrets, ExpiredSecrets expired, AsTenant asTenant, TestClock clock, DataSource database) {
        this.secrets = secrets;
        this.expired = expired;
        this.asTenant = asTenant;
        this.clock = clock;
        this.database = database;
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    private int kept(Partner partner) throws SQLException {
        var id = UUID.fromString(partner.id());
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select count(*) from source_secret where source_id = ?")) {
            statement.setBytes(
                    1,
                    ByteBuffer.allocate(16)
                            .putLong(id.getMostSignificantBits())
                            .putLong(id.getLeastSignificantBits())
                            .array());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private static ValidatableResponse get(Partner partner) {
        return Ask.as(ADA).get("/v1/sources/" + partner.id()).then();
    }

    @Test
    void whatIsNotAcceptedAnyMoreIsDestroyed() throws SQLException {
        clock.set(Instant.now());
        var partner = Partner.neutral(ADA);
        partner.rotated("{\"overlap\":\"PT1H\"}");
        expired.destroy();
        assertThat(kept(partner)).isEqualTo(2);
        clock.advance(Duration.ofHours(1));
        expired.destroy();
        assertThat(kept(partner)).isOne();
        get(partner).body("secrets.size()", equalTo(1));
    }

    @Test
    void thoseOfADeletedSourceAreDestroyedAtOnce() throws SQLException {
        var partner = Partner.neutral(ADA);
        partner.rotated("{}");
        assertThat(kept(partner)).isEqualTo(2);
        Ask.as(ADA)
                .header("If-Match", "*")
                .delete("/v1/sources/" + partner.id())
                .then()
                .statusCode(204);
        assertThat(kept(partner)).isZero();
    }

    @Test
    void whichOneFitIsShownToTheMinuteAndNeverGoesBack() {
        var partner = Partner.neutral(ADA);
        UUID first = UUID.fromString(get(partner).extract().path("secrets[0].id"));
        partner.rotated("{}");
        matched("acme", first, "2026-03-10T09:18:59.5Z");
        matched("acme", first, "2026-03-10T09:17:00Z");
        get(partner)
                .body("secrets[0].lastMatchedAt", nullValue())
                .body("secrets[1].lastMatchedAt", equalTo("2026-03-10T09:18:00Z"));
        matched("acme", first, "2026-03-10T09:19:01Z");
        matched("globex", first, "2026-03-11T09:19:01Z");
        matched("acme", UUID.randomUUID(), "2026-03-11T09:19:01Z");
        get(partner).body("secrets[1].lastMatchedAt", equalTo("2026-03-10T09:19:00Z"));
    }

    private void matched(String tenant, UUID secret, String at) {
        asTenant.run(tenant, () -> secrets.matched(Map.of(secret, Instant.parse(at))));
    }
}
