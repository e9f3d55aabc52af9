package io.headlight.kit.caller;

import io.headlight.kit.directory.Person;
import io.headlight.kit.directory.Team;
import io.headlight.kit.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The three object-level rules, as refusals: for ids in a body or on a loaded object; parameters declare theirs. */
@ApplicationScoped
public class Rights {

    private final Caller caller;

    Rights(Caller caller) {
        this.caller = caller;
    }

    /** The rep, if the caller may see them. */
    public Person visibleRep(UUID repId) {
        var rep = rep(repId);
        require(caller.sees(repId));
        return rep;
    }

    /** The rep, if the caller manages them. */
    public Person managedRep(UUID repId) {
        var rep = rep(repId);
        require(caller.manages(repId));
        return rep;
    }

    /** The team, if the caller leads it. */
    public Team ledTeam(UUID teamId) {
        var team = caller.roster().team(teamId).orElseThrow(() -> Rejection.NotFound.of("team", teamId));
        require(caller.leadsTeam(teamId));
        return team;
    }

    private Person rep(UUID repId) {
        return caller.roster()
                .person(repId)
                .filter(person -> person.is(Role.REP))
                .orElseThrow(() -> Rejection.NotFound.of("rep", repId));
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new NotYours();
        }
    }

    /** In the caller's own organization, but none of their business. */
    static final class NotYours extends Rejection.Forbidden {
        NotYours() {
            super("This belongs to someone you do not manage.");
        }
    }
}
