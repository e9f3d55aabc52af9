package io.headlight.activity.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One delivery with everything that is known of its life, but for the body. */
@ApplicationScoped
class ShowDelivery {

    private static final TypeReference<Map<String, List<String>>> HEADERS = new TypeReference<>() {};
    private static final int MOST_ITEMS = 1000;

    private final DeliveryLog log;
    private final Facts facts;
    private final EntityManager database;
    private final ObjectMapper json;

    ShowDelivery(DeliveryLog log, Facts facts, EntityManager database, ObjectMapper json) {
        this.log = log;
        this.facts = facts;
        this.database = database;
        this.json = json;
    }

    private record Around(String headers, String query) {}

    DeliveryView show(UUID id) {
        var row = log.get(id);
        var items = log.items(List.of(id), MOST_ITEMS);
        var around = database.createQuery("select headers, query from Delivery where id = ?1", Around.class)
                .setParameter(1, id)
                .getSingleResult();
        var life = new DeliveryLife(
                DeliveryLife.steps(row, items), headers(around.headers), around.query, facts.takenBackBy(id));
        return DeliveryView.of(row, items, facts.madeBy(List.of(id)).getOrDefault(id, List.of()), life);
    }

    private Map<String, List<String>> headers(String text) {
        try {
            return json.readValue(text, HEADERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored headers are JSON", e);
        }
    }
}
