package io.headlight.activity.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;

/** What deliveries did to the facts. */
@ApplicationScoped
class Facts {

    private static final int MOST = 5000;

    private final EntityManager database;

    Facts(EntityManager database) {
        this.database = database;
    }

    /**
     * An activity that a delivery made.
     *
     * @param retractedAt since when it does not count any more, by a later delivery or a person; absent while it does
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            requiredProperties = {"activityId", "activityType", "externalId", "repId"},
            examples = """
                    {"activityId": "01970000-0000-7000-8000-0000000000c1", "activityType": "deal_won",
                     "externalId": "deal:40817", "repId": "9e500000-0000-4000-8000-00000000000b"}""")
    public record Fact(
            UUID activityId,
            @Schema(examples = "deal_won") String activityType,
            @Schema(examples = "deal:40817") String externalId,
            UUID repId,
            Instant retractedAt) {}

    /** An activity that a delivery took back. */
    @Schema(examples = """
                    {"activityId": "01970000-0000-7000-8000-0000000000c0", "reason": "the deal is open again"}""")
    public record TakenBack(
            UUID activityId,
            @Schema(examples = "the deal is open again") String reason) {}

    private record Made(
            UUID deliveryId, UUID activityId, String activityType, String externalId, UUID repId, Instant retractedAt) {
        Fact fact() {
            return new Fact(activityId, activityType, externalId, repId, retractedAt);
        }
    }

    /** By delivery, in the order in which they were made. */
    Map<UUID, List<Fact>> madeBy(List<UUID> deliveries) {
        return session()
                .createSelectionQuery("""
                        select a.deliveryId, a.id, a.activityType, a.externalId, a.repId, r.receivedAt from Activity a
                        left join Retraction r on r.tenantId = a.tenantId and r.activityId = a.id
                        where a.deliveryId in ?1 order by a.deliveryId, a.id
                        """, Made.class)
                .setParameter(1, deliveries)
                .setMaxResults(MOST)
                .getResultStream()
                .collect(Collectors.groupingBy(Made::deliveryId, Collectors.mapping(Made::fact, Collectors.toList())));
    }

    List<TakenBack> takenBackBy(UUID delivery) {
        return session()
                .createSelectionQuery(
                        "select activityId, reason from Retraction where deliveryId = ?1 order by id", TakenBack.class)
                .setParameter(1, delivery)
                .setMaxResults(MOST)
                .getResultList();
    }

    private Session session() {
        return database.unwrap(Session.class);
    }
}
