package io.headlight.feedback.suggestion;

import io.headlight.kit.store.Atomic;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Brings a rep's suggestions in line with what was found, all or none. Two looks at the same time meet at the unique key
 * and at the version: the later one runs again and sees what the earlier one wrote.
 */
@ApplicationScoped
public class RecordFindings {

    /** How many suggestions were made, and how many are open now. */
    public record Recorded(int raised, int open) {}

    private final Suggestions suggestions;
    private final Clock clock;

    RecordFindings(Suggestions suggestions, Clock clock) {
        this.suggestions = suggestions;
        this.clock = clock;
    }

    /** The plans about which something was worth saying to these reps on that day or later. */
    @Atomic
    public Set<UUID> plansSpokenOf(Collection<UUID> reps, LocalDate since) {
        return suggestions.plansSpokenOf(reps, since);
    }

    @Atomic
    public Recorded record(UUID repId, List<Finding> findings) {
        var found = new HashMap<Finding.Identity, Finding>();
        findings.forEach(finding -> found.put(finding.identity(), finding));
        int open = 0;
        for (var known : suggestions.concerned(repId, found.keySet())) {
            var finding = found.remove(known.identity());
            if (finding == null) {
                known.isNoLongerTrue();
            } else {
                known.isTrue(finding);
            }
            open += known.isOpen() ? 1 : 0;
        }
        found.values().forEach(finding -> suggestions.persist(new Suggestion(finding, clock.instant())));
        return new Recorded(found.size(), open + found.size());
    }
}
