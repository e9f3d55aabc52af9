package io.headlight.activity.activity;

import io.headlight.activity.sql.Batch;
import io.headlight.activity.sql.Insert;
import io.headlight.kit.caller.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Hundreds of claims of one source in a handful of statements: one question for all objects, the rules of
 * {@link ObjectState} in memory, one multi-row insert per table. Plain JDBC, because an entity manager would look at each
 * row several times; every statement states its tenant.
 */
@ApplicationScoped
class ManyClaims {

    private final EntityManager database;
    private final CurrentTenant tenant;

    ManyClaims(EntityManager database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** Which object: of one source, so by key and type. */
    record Which(String objectKey, String activityType) {
        static Which of(Claim claim) {
            return new Which(claim.objectKey(), claim.activityType());
        }
    }

    /**
     * The present states of everything the claims are about, made where there was none. No entity manager knows them, so
     * thinking them through changes nothing yet.
     */
    Map<Which, ObjectState> states(UUID sourceId, Collection<? extends Claim> claims) {
        var keys = new HashSet<String>();
        claims.forEach(claim -> keys.add(claim.objectKey()));
        var states = new HashMap<Which, ObjectState>();
        known(sourceId, keys).forEach(state -> states.put(new Which(state.objectKey, state.activityType), state));
        claims.forEach(claim -> states.computeIfAbsent(
                Which.of(claim), which -> new ObjectState(tenant.id(), sourceId, which.objectKey, which.activityType)));
        return states;
    }

    private List<ObjectState> known(UUID sourceId, Set<String> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return database.unwrap(Session.class).doReturningWork(connection -> {
            try (var query = connection.prepareStatement("""
                    select id, object_key, activity_type, order_key, counted, digest, activity_id, same_as, version
                    from object_state where tenant_id = ? and source_id = ? and object_key in (%s)
                    """.formatted("?" + ", ?".repeat(keys.size() - 1)))) {
                query.setString(1, tenant.id());
                query.setBytes(2, Batch.bytes(sourceId));
                int at = 3;
                for (var key : keys) {
                    query.setString(at++, key);
                }
                return states(sourceId, query.executeQuery());
            }
        });
    }

    private List<ObjectState> states(UUID sourceId, ResultSet rows) throws SQLException {
        var states = new ArrayList<ObjectState>();
        while (rows.next()) {
            var state = new ObjectState(
                    tenant.id(), sourceId, rows.getString("object_key"), rows.getString("activity_type"));
            state.id = Batch.id(rows.getBytes("id"));
            state.orderKey = rows.getString("order_key");
            state.counted = rows.getBoolean("counted");
            state.digest = rows.getBytes("digest");
            state.activityId = Batch.id(rows.getBytes("activity_id"));
            state.sameAs = Batch.id(rows.getBytes("same_as"));
            state.version = rows.getLong("version");
            states.add(state);
        }
        return states;
    }

    void write(Collection<ObjectState> changed, List<Activity> activities, List<Retraction> retractions) {
        var session = database.unwrap(Session.class);
        session.flush();
        session.doWork(connection -> {
            writeStates(connection, changed);
            writeActivities(connection, activities);
            writeRetractions(connection, retractions);
        });
    }

    private static void writeStates(Connection connection, Collection<ObjectState> changed) throws SQLException {
        var first = new Insert(
                connection,
                "object_state",
                "tenant_id, id, source_id, object_key, activity_type, order_key, counted, digest, activity_id, version");
        for (var s : changed) {
            if (!s.isStored()) {
                first.add(
                        s.tenantId,
                        s.id,
                        s.sourceId,
                        s.objectKey,
                        s.activityType,
                        s.orderKey,
                        s.counted,
                        s.digest,
                        s.activityId,
                        0L);
            }
        }
        first.run();
        var before = changed.stream().filter(ObjectState::isStored).toList();
        try (var batch = new Batch(connection, """
                update object_state set order_key = ?, counted = ?, digest = ?, activity_id = ?, same_as = ?,
                  version = version + 1
                where tenant_id = ? and id = ? and version = ?
                """)) {
            for (var s : before) {
                batch.add(s.orderKey, s.counted, s.digest, s.activityId, s.sameAs, s.tenantId, s.id, s.version);
            }
            if (batch.run() != before.size()) {
                throw new ToldMeanwhile();
            }
        }
    }

    private void writeActivities(Connection connection, List<Activity> activities) throws SQLException {
        var insert = new Insert(
                connection,
                "activity",
                "tenant_id, id, activity_type, activity_class, evidence_level, rep_id, occurred_at, received_at, source_id,"
                        + " delivery_id, external_id, account, opportunity, contact, value, unit, attributes, note,"
                        + " claim_key, counterparts");
        for (var a : activities) {
            insert.add(
                    tenant.id(),
                    a.id,
                    a.activityType,
                    a.activityClass,
                    a.evidenceLevel,
                    a.repId,
                    a.occurredAt,
                    a.receivedAt,
                    a.sourceId,
                    a.deliveryId,
                    a.externalId,
                    a.subject().account(),
                    a.subject().opportunity(),
                    a.subject().contact(),
                    a.value,
                    a.unit,
                    a.attributes,
                    a.note,
                    a.claimKey,
                    a.counterparts);
        }
        insert.run();
    }

    private void writeRetractions(Connection connection, List<Retraction> retractions) throws SQLException {
        var insert =
                new Insert(connection, "retraction", "tenant_id, id, activity_id, received_at, reason, delivery_id");
        for (var r : retractions) {
            insert.add(tenant.id(), r.id, r.activityId, r.receivedAt, r.reason, r.deliveryId);
        }
        insert.run();
    }

    /** Another transaction heard of one of the objects between our reading and now; the whole transaction looks again. */
    private static final class ToldMeanwhile extends OptimisticLockException {
        ToldMeanwhile() {
            super("A source said something about one of the objects meanwhile");
        }
    }
}
