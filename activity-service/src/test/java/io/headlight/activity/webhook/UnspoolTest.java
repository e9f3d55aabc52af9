package io.headlight.activity.webhook;

import static io.headlight.kit.testing.People.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.headlight.activity.Ask;
import io.headlight.activity.Partner;
import io.headlight.activity.delivery.NewDelivery;
import io.headlight.activity.sender.Incoming;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class UnspoolTest {

    private static final int MANY = 20;

    private final Spool spool;
    private final Unspool unspool;

    UnspoolTest(Spool spool, Unspool unspool) {
        this.spool = spool;
        this.unspool = unspool;
    }

    /** Together they are more than any server takes with one statement. */
    @Test
    void manyLargeOnesAreAllStored() {
        var partner = Partner.neutral(ADA);
        var body = ("{\"type\":\"large\",\"data\":[" + "0,".repeat(500_000) + "0]}").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < MANY; i++) {
            var request = Incoming.posted(Map.of(), body, Instant.now());
            assertThat(spool.keep("acme", NewDelivery.of(UUID.fromString(partner.id()), "m" + i, request, null, null)))
                    .isTrue();
        }
        unspool.run();
        assertThat(spool.waiting(1)).isEmpty();
        Ask.as(ADA)
                .queryParam("sourceId", partner.id())
                .get("/v1/deliveries")
                .then()
                .body("items", hasSize(MANY));
    }
}
