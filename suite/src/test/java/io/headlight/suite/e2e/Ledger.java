package io.headlight.suite.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.suite.demo.FrontDoor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the suite says it has of one kind of activity: in the list of facts and in the number made of them. */
final class Ledger {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final FrontDoor door;
    private final String activityType;
    private final String repId;
    private final UUID measure = UUID.randomUUID();

    Ledger(FrontDoor door, String activityType) {
        this.door = door;
        this.activityType = activityType;
        this.repId = door.get("ann", "/v1/me").path("id").asText();
        door.put(
                "ada",
                "/v1/measures/" + measure,
                Map.of(
                        "name",
                        activityType,
                        "indicator",
                        "LEADING",
                        "activityType",
                        activityType,
                        "conditions",
                        List.of(),
                        "aggregate",
                        "COUNT",
                        "timeZone",
                        "UTC"));
    }

    /** Each of them is there once, nothing else is, and the number says the same. */
    void holdsJust(Set<String> accepted) {
        var end = Instant.now().plus(PATIENCE);
        while (count() < accepted.size() && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        assertThat(externalIds()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(accepted);
        assertThat(count()).isEqualTo(accepted.size());
    }

    private long count() {
        var today = LocalDate.now(ZoneOffset.UTC);
        var query = Map.of(
                "measureIds", List.of(measure),
                "repIds", List.of(repId),
                "from", today.minusDays(1).toString(),
                "to", today.plusDays(1).toString());
        return door.post("ada", "/v1/measurements", query)
                .path("items")
                .path(0)
                .path("total")
                .asLong();
    }

    private List<String> externalIds() {
        var ids = new ArrayList<String>();
        var cursor = "";
        do {
            JsonNode page = door.get(
                    "ada",
                    "/v1/activities?limit=200&repId=%s&activityType=%s%s".formatted(repId, activityType, cursor));
            page.path("items").forEach(item -> ids.add(item.path("externalId").asText()));
            var next = page.path("nextCursor");
            cursor = next.isTextual() ? "&cursor=" + URLEncoder.encode(next.asText(), StandardCharsets.UTF_8) : null;
        } while (cursor != null);
        return ids;
    }
}
