package io.headlight.activity.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.activity.delivery.DeliveryItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A delivery's life, step by step.
 *
 * @param steps in the order in which they happened; of what was done more than once, the last time
 * @param headers as they came, without credentials
 * @param query names of parameters as they came, without their values; absent when there were none
 * @param takenBack activities that do not count any more because of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {"steps", "headers", "takenBack"},
        examples = """
                {"steps": [{"step": "RECEIVED", "at": "2026-03-10T09:18:22.410Z"},
                  {"step": "VERIFIED", "at": "2026-03-10T09:18:22.410Z"},
                  {"step": "ITEM_SETTLED", "item": 0, "outcome": "APPLIED", "at": "2026-03-10T09:18:22.430Z"},
                  {"step": "CONCLUDED", "outcome": "PROCESSED", "at": "2026-03-10T09:18:22.431Z"}],
                 "headers": {"content-type": ["application/json"], "webhook-signature": ["[redacted]"]},
                 "takenBack": []}""")
public record DeliveryLife(
        List<Step> steps, Map<String, List<String>> headers, String query, List<TakenBack> takenBack) {

    /**
     * One step of it.
     *
     * @param item which item's, by its position
     * @param outcome the status it led to
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "DeliveryLifeStep",
            requiredProperties = {"step", "at"},
            examples = """
                    {"step": "ITEM_SETTLED", "item": 0, "outcome": "APPLIED", "at": "2026-03-10T09:18:22.430Z"}""")
    public record Step(
            DeliveryStep step,
            Instant at,
            Integer item,
            @Schema(examples = "APPLIED") String outcome) {}

    /** An activity that a delivery took back. */
    @Schema(name = "DeliveryTakenBack", examples = """
                    {"activityId": "01970000-0000-7000-8000-0000000000c0", "reason": "the deal is open again"}""")
    public record TakenBack(
            UUID activityId,
            @Schema(examples = "the deal is open again") String reason) {}

    static List<Step> steps(DeliveryLog.Row row, List<DeliveryItem> items) {
        var steps = new ArrayList<Step>();
        steps.add(new Step(DeliveryStep.RECEIVED, row.receivedAt(), null, null));
        if (!row.isTest()) {
            // Nothing is stored before it is verified, and nothing is waited for in between.
            steps.add(new Step(DeliveryStep.VERIFIED, row.receivedAt(), null, null));
        }
        var later = new ArrayList<Step>();
        items.stream()
                .filter(item -> item.status().isSettled() && settledAt(item, row) != null)
                .map(item -> new Step(
                        DeliveryStep.ITEM_SETTLED,
                        settledAt(item, row),
                        item.position(),
                        item.status().name()))
                .forEach(later::add);
        if (row.settledAt() != null) {
            later.add(new Step(
                    DeliveryStep.CONCLUDED, row.settledAt(), null, row.status().name()));
        }
        if (row.emptiedAt() != null) {
            later.add(new Step(DeliveryStep.BODY_REMOVED, row.emptiedAt(), null, null));
        }
        later.sort(Comparator.comparing(Step::step).thenComparing(Step::at));
        steps.addAll(later);
        return steps;
    }

    /** An item that could not be used has no time of its own. */
    private static Instant settledAt(DeliveryItem item, DeliveryLog.Row row) {
        return item.settledAt() == null ? row.settledAt() : item.settledAt();
    }
}
