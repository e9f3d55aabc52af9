package io.headlight.activity.source.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headlight.kit.caller.Caller;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What was done to sources and by whom, in the transaction in which it was done. */
@ApplicationScoped
public class SourceChanges implements PanacheRepositoryBase<SourceChange, UUID> {

    private final ObjectMapper json;
    private final Caller caller;
    private final Clock clock;

    SourceChanges(ObjectMapper json, Caller caller, Clock clock) {
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    /** The caller did this: of both states that what differs is kept. */
    public void record(UUID sourceId, SourceChangeKind kind, Map<String, ?> before, Map<String, ?> after) {
        ObjectNode was = json.valueToTree(before);
        ObjectNode is = json.valueToTree(after);
        persist(new SourceChange(
                sourceId, kind, caller.id(), clock.instant(), text(without(was, is)), text(without(is, was))));
    }

    /** Oldest first, after the given one. */
    public List<SourceChangeView> of(UUID sourceId, UUID after, int most) {
        return find("sourceId = ?1 and id > ?2 order by id", sourceId, after).page(0, most).stream()
                .map(row -> new SourceChangeView(
                        row.id, row.kind, row.actorId, row.changedAt, tree(row.stateBefore), tree(row.stateAfter)))
                .toList();
    }

    private static ObjectNode without(ObjectNode state, ObjectNode other) {
        var left = state.deepCopy();
        other.properties().forEach(member -> {
            if (member.getValue().equals(state.get(member.getKey()))) {
                left.remove(member.getKey());
            }
        });
        return left;
    }

    private static String text(ObjectNode state) {
        return state.isEmpty() ? null : state.toString();
    }

    private JsonNode tree(String text) {
        try {
            return text == null ? null : json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A state that cannot be read", e);
        }
    }
}
