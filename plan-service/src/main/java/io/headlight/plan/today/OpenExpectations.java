package io.headlight.plan.today;

import io.headlight.kit.store.Atomic;
import io.headlight.plan.expectation.Expectation;
import io.headlight.plan.expectation.ExpectationStatus;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What reps have not said yes to yet. Counted only: whoever asks what is to be done today has not read it by that. */
@ApplicationScoped
public class OpenExpectations implements PanacheRepositoryBase<Expectation, UUID> {

    /**
     * @param unacknowledged sent or seen, {@code decided} those of them whose challenge has been decided
     * @param challenged waits for a decision
     */
    public record Open(int unacknowledged, int decided, int challenged) {

        public static final Open NOTHING = new Open(0, 0, 0);

        private static Open of(Counted row) {
            return row.status == ExpectationStatus.CHALLENGED
                    ? new Open(0, 0, (int) row.all)
                    : new Open((int) row.all, (int) row.challenged, 0);
        }

        private Open and(Open more) {
            return new Open(unacknowledged + more.unacknowledged, decided + more.decided, challenged + more.challenged);
        }
    }

    record Counted(UUID repId, ExpectationStatus status, long all, long challenged) {}

    /** Of those who have any, whose time is not over on that day. One query. */
    @Atomic
    public Map<UUID, Open> of(Collection<UUID> reps, LocalDate day) {
        if (reps.isEmpty()) {
            return Map.of();
        }
        return getEntityManager()
                .createQuery(
                        "select repId, status, count(id), count(challengeId) from Expectation where repId in :reps"
                                + " and status <> :acknowledged and endsOn >= :day and startsOn <= endsOn"
                                + " group by repId, status",
                        Counted.class)
                .setParameter("reps", reps)
                .setParameter("acknowledged", ExpectationStatus.ACKNOWLEDGED)
                .setParameter("day", day)
                .getResultStream()
                .collect(Collectors.toMap(Counted::repId, Open::of, Open::and));
    }
}
