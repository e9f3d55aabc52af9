package io.headlight.plan.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What happened to plans, in the transaction in which it happened. */
@ApplicationScoped
public class History implements PanacheRepositoryBase<HistoryEntry, UUID> {

    private final ObjectMapper json;
    private final Clock clock;

    History(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param actorId null for a job of ours
     * @param before the state before, null when there was none
     * @param after the state after, null when there is none
     */
    public void record(UUID planId, HistoryEvent event, UUID actorId, Object before, Object after) {
        var now = clock.instant();
        persist(new HistoryEntry(planId, event, actorId, now, text(before), text(after)));
    }

    /** Oldest first, after the given entry. */
    public List<HistoryView> of(UUID planId, Optional<UUID> after, int limit) {
        var rows = after.isPresent()
                ? find("planId = ?1 and id > ?2 order by id", planId, after.get())
                : find("planId = ?1 order by id", planId);
        return rows.range(0, limit - 1).list().stream()
                .map(row -> new HistoryView(
                        row.id, row.event, row.actorId, row.occurredAt, tree(row.stateBefore), tree(row.stateAfter)))
                .toList();
    }

    private String text(Object state) {
        try {
            return state == null ? null : json.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A state that cannot be written", e);
        }
    }

    private JsonNode tree(String text) {
        try {
            return text == null ? null : json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A state that cannot be read", e);
        }
    }
}
