package io.headlight.activity.match;

import io.headlight.kit.caller.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.QueryFlushMode;

/**
 * Lets one after the other change the facts of a rep around a day. Two sources tell of the same meeting at once: neither
 * would see the other's fact, and both would count. So each first moves a row that both must move; the second waits for it,
 * or is undone and tried again where the database decides that at the end, and then sees what the first did. Needs READ
 * COMMITTED and nothing else: a row lock or a certification, whichever the database has.
 */
@ApplicationScoped
class Turns {

    private static final int SLOTS = 16;
    private static final int AT_ONCE = 100;
    private static final Comparator<Slot> ORDER =
            Comparator.comparing(Slot::repId).thenComparing(Slot::activityType).thenComparingInt(Slot::number);

    private final EntityManager database;
    private final CurrentTenant tenant;

    Turns(EntityManager database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** A rep's facts of a type in a stretch of time. */
    record Stretch(UUID repId, String activityType, Span span) {}

    private record Slot(UUID repId, String activityType, int number) {}

    /** Until the transaction ends nobody else changes these; all slots are taken in one order, so nobody waits crosswise. */
    void take(Collection<Stretch> stretches) {
        var slots = new TreeSet<>(ORDER);
        for (var stretch : stretches) {
            var last = dayOf(stretch.span.to());
            var day = dayOf(stretch.span.from());
            for (int i = 0; i < SLOTS && !day.isAfter(last); i++, day = day.plusDays(1)) {
                slots.add(new Slot(
                        stretch.repId, stretch.activityType, (int) Math.floorMod(day.toEpochDay(), (long) SLOTS)));
            }
        }
        var inOrder = List.copyOf(slots);
        for (int from = 0; from < inOrder.size(); from += AT_ONCE) {
            move(inOrder.subList(from, Math.min(inOrder.size(), from + AT_ONCE)));
        }
    }

    private static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private void move(List<Slot> slots) {
        var query = database.unwrap(Session.class)
                .createNativeMutationQuery(
                        "insert into match_guard (tenant_id, rep_id, activity_type, slot, turns) values "
                                + String.join(", ", Collections.nCopies(slots.size(), "(?, ?, ?, ?, 1)"))
                                + " on duplicate key update turns = turns + 1")
                // What this transaction wants to write must not be written before it is its turn.
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH);
        int parameter = 1;
        for (var slot : slots) {
            query.setParameter(parameter++, tenant.id());
            query.setParameter(parameter++, slot.repId);
            query.setParameter(parameter++, slot.activityType);
            query.setParameter(parameter++, slot.number);
        }
        query.executeUpdate();
    }
}
