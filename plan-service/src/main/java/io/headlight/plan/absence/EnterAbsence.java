package io.headlight.plan.absence;

import io.headlight.kit.caller.Caller;
import io.headlight.kit.caller.Rights;
import io.headlight.kit.caller.Role;
import io.headlight.kit.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Enters that a rep is absent, and takes it back. */
@ApplicationScoped
public class EnterAbsence {

    /** @param isNew false when it was entered before */
    public record Entered(Absence absence, boolean isNew) {}

    private final Absences absences;
    private final Caller caller;
    private final Rights rights;
    private final Clock clock;

    EnterAbsence(Absences absences, Caller caller, Rights rights, Clock clock) {
        this.absences = absences;
        this.caller = caller;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * @param known those that were entered under an external id before; this one is added to them when it has one
     * @throws Rejection.NotFound when the tenant has no such rep
     * @throws Rejection.Forbidden when the caller may not speak for them
     * @throws Rejection.Conflict when something else was entered under the external id
     */
    public Entered enter(NewAbsence wanted, Map<String, Absence> known) {
        require(wanted.repId());
        var before = known.get(wanted.externalId());
        if (before != null) {
            before.requireSame(wanted);
            return new Entered(before, false);
        }
        var absence = new Absence(wanted, clock.instant(), caller.id());
        absences.persist(absence);
        if (wanted.externalId() != null) {
            known.put(wanted.externalId(), absence);
        }
        return new Entered(absence, true);
    }

    void cancel(Absence absence) {
        absence.cancel(clock.instant(), caller.id());
        absences.flush();
    }

    /** A rep speaks for themselves, a manager for whom they lead, the HR system for everybody. */
    private void require(UUID repId) {
        if (!caller.is(Role.INTEGRATION)) {
            rights.visibleRep(repId);
        } else if (caller.roster()
                .person(repId)
                .filter(person -> person.is(Role.REP))
                .isEmpty()) {
            throw Rejection.NotFound.of("rep", repId);
        }
    }
}
