package io.headlight.suite.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PartnersTableTest {

    @Test
    @DisplayName("What was sent, what it made and what waits stand beside each other")
    void countsItemsByTheirFate() {
        var deliveries = FrontDoor.tree("""
                [{"status": "PROCESSED", "repetitions": 2,
                  "items": [{"status": "APPLIED"}, {"status": "APPLIED"}, {"status": "IGNORED"}]},
                 {"status": "QUARANTINED", "repetitions": 1, "items": [{"status": "QUARANTINED"}]},
                 {"status": "NEEDS_FETCH", "repetitions": 0, "items": [{"status": "NEEDS_FETCH"}]}]
                """);

        assertThat(PartnersTable.line(
                        "Acme HubSpot", "HUBSPOT", deliveries.valueStream().toList()))
                .isEqualTo(
                        "Acme HubSpot          HUBSPOT                     3       5       2           3            1        1");
    }
}
