package io.headlight.plan.progress;

import io.headlight.kit.caller.Caller;
import io.headlight.kit.caller.Role;
import io.headlight.kit.directory.Person;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The reps a question is about. That the caller may see them was checked with the parameters. */
@ApplicationScoped
public class Whose {

    private final Caller caller;

    Whose(Caller caller) {
        this.caller = caller;
    }

    public Set<UUID> reps(UUID planId, UUID repId, UUID teamId) {
        if (repId != null && teamId != null) {
            throw new Rejection.Invalid(Violation.ofParameter("teamId", "one_of", "Send repId or teamId, not both."));
        }
        if (repId != null) {
            return Set.of(repId);
        }
        if (teamId != null) {
            return caller.roster().membersBelow(teamId).stream()
                    .filter(person -> person.is(Role.REP))
                    .map(Person::id)
                    .collect(Collectors.toSet());
        }
        if (planId != null) {
            return caller.visibleReps();
        }
        if (caller.is(Role.REP)) {
            return Set.of(caller.id());
        }
        throw new Rejection.Invalid(
                Violation.ofParameter("teamId", "required", "Say whose progress: repId or teamId."));
    }
}
