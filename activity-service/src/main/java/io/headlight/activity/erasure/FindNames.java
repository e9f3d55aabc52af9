package io.headlight.activity.erasure;

import io.headlight.activity.activity.RewriteActivities;
import io.headlight.activity.erased.Name;
import io.headlight.activity.erased.PersonNames;
import io.headlight.activity.source.Sources;
import io.headlight.activity.source.owner.Owners;
import io.headlight.kit.caller.Caller;
import io.headlight.kit.http.Ids;
import io.headlight.kit.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** By what somebody is found, who is named by one of the caller's own sources or as one of their reps, though gone by now. */
@ApplicationScoped
public class FindNames {

    private final Sources sources;
    private final Owners owners;
    private final RewriteActivities activities;
    private final Caller caller;

    FindNames(Sources sources, Owners owners, RewriteActivities activities, Caller caller) {
        this.sources = sources;
        this.owners = owners;
        this.activities = activities;
        this.caller = caller;
    }

    /** @throws Rejection.NotFound when there is no such source or rep */
    public List<Name> of(PersonNames person) {
        if (person.sourceId() != null) {
            sources.ever(person.sourceId());
        }
        var names = new ArrayList<>(person.names());
        if (person.isRep()) {
            requireRep(person.repId());
            names.addAll(owners.namesOf(person.repId()));
        }
        return names;
    }

    private void requireRep(UUID id) {
        if (caller.roster().person(id).isEmpty()
                && activities.after(Ids.BEFORE_ALL, id, 1).isEmpty()) {
            throw Rejection.NotFound.of("rep", id);
        }
    }
}
