package io.headlight.plan.expectation;

import io.headlight.plan.version.PlanVersion;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is expected of whom. */
@ApplicationScoped
public class Expectations implements PanacheRepositoryBase<Expectation, UUID> {

    /** Of which rep, on which line. */
    record Key(UUID repId, UUID lineId) {

        static Key of(Expectation row) {
            return new Key(row.repId, row.lineId);
        }
    }

    /** One for every rep and line of the version; returns how many. */
    public int send(PlanVersion version, Collection<UUID> reps, Instant now) {
        var sending = new Sending(version, version.startsOn(), now);
        var all = reps.stream().flatMap(sending::to).toList();
        persist(all);
        return all.size();
    }

    /**
     * To reps who came later: for the days from then on, without what was due before. What they were sent of it before, and
     * lost before it began, holds again.
     */
    public void send(PlanVersion version, Collection<UUID> reps, LocalDate from, Instant now) {
        var there = revive(version, reps, from);
        var sending = new Sending(version, from, now);
        persist(reps.stream()
                .flatMap(sending::to)
                .filter(row -> !there.contains(Key.of(row)))
                .toList());
    }

    /** Who has anything to do under the plan on that day. */
    public Set<UUID> repsOn(UUID planId, LocalDate day) {
        return getEntityManager()
                .createQuery(
                        "select distinct repId from Expectation where planId = :plan and startsOn <= endsOn"
                                + " and endsOn >= :day",
                        UUID.class)
                .setParameter("plan", planId)
                .setParameter("day", day)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** Everybody of whom anything was ever expected under the plan. */
    public Set<UUID> repsOf(UUID planId) {
        return repsOn(planId, LocalDate.EPOCH);
    }

    /** How far what the plan expects on that day or later has come with its reps, as sent. */
    public List<Reception> received(UUID planId, LocalDate day) {
        return list("planId = ?1 and endsOn >= ?2 and startsOn <= endsOn order by id", planId, day).stream()
                .map(Reception::of)
                .toList();
    }

    /** What these reps have to do under the plan on that day or later. */
    List<Expectation> openOn(UUID planId, Collection<UUID> reps, LocalDate day) {
        return list(
                "planId = :plan and repId in :reps and endsOn >= :day and startsOn <= endsOn",
                Map.of("plan", planId, "reps", reps, "day", day));
    }

    /** Nothing is expected of these reps after that day. */
    public void end(UUID planId, Collection<UUID> reps, LocalDate last, EndReason reason, Instant now) {
        openOn(planId, reps, last.plusDays(1)).forEach(expectation -> expectation.end(last, reason, now));
    }

    /** What was sent with the version and ended before it began on that day holds again; returns what. */
    Set<Key> revive(PlanVersion version, Collection<UUID> reps, LocalDate from) {
        var lost = list(
                "planId = :plan and planVersion = :number and repId in :reps and startsOn = :from and endsOn < startsOn",
                Map.of("plan", version.planId(), "number", version.number(), "reps", reps, "from", from));
        lost.forEach(expectation -> expectation.revive(version.endsOn()));
        return lost.stream().map(Key::of).collect(Collectors.toSet());
    }

    /** How many were sent with this version. */
    public long countSent(PlanVersion version) {
        return count("planId = ?1 and planVersion = ?2", version.planId(), version.number());
    }

    /**
     * All that is and was expected of these reps under plans that ask something of them on any of these days; of one plan
     * when it is given. In the order of its days. One query.
     */
    public List<Expectation> running(Collection<UUID> reps, UUID planId, LocalDate from, LocalDate to) {
        if (reps.isEmpty()) {
            return List.of();
        }
        if (planId != null) {
            return list(
                    "repId in :reps and planId = :plan order by startsOn, id", Map.of("reps", reps, "plan", planId));
        }
        return list(
                "repId in :reps and planId in (select e.planId from Expectation e"
                        + " where e.repId in :reps and e.startsOn <= :to and e.endsOn >= :from)"
                        + " order by startsOn, id",
                Map.of("reps", reps, "from", from, "to", to));
    }

    /** By id, so as sent. A null plan or status does not filter. */
    List<Expectation> page(
            Collection<UUID> reps, UUID planId, ExpectationStatus status, Optional<UUID> after, int limit) {
        if (reps.isEmpty()) {
            return List.of();
        }
        var where = new StringBuilder("repId in :reps");
        var values = new HashMap<String, Object>(Map.of("reps", reps));
        if (planId != null) {
            where.append(" and planId = :plan");
            values.put("plan", planId);
        }
        if (status != null) {
            where.append(" and status = :status");
            values.put("status", status);
        }
        after.ifPresent(id -> {
            where.append(" and id > :after");
            values.put("after", id);
        });
        return find(where + " order by id", values).range(0, limit - 1).list();
    }

    /**
     * Notes that the rep has read their own among these, and gives all of them as they are then. An update of its own, so
     * that two readings at once cannot refuse each other.
     */
    List<Expectation> read(List<Expectation> rows, UUID reader, Instant now) {
        var unseen = rows.stream()
                .filter(row -> row.repId().equals(reader) && row.isUnseen())
                .map(Expectation::id)
                .toList();
        if (unseen.isEmpty()) {
            return rows;
        }
        getEntityManager()
                .createQuery("update versioned Expectation set status = :seen, seenAt = :now"
                        + " where id in :ids and status = :sent")
                .setParameter("seen", ExpectationStatus.SEEN)
                .setParameter("sent", ExpectationStatus.SENT)
                .setParameter("now", now)
                .setParameter("ids", unseen)
                .executeUpdate();
        getEntityManager().clear();
        return list("id in ?1 order by id", rows.stream().map(Expectation::id).toList());
    }
}
