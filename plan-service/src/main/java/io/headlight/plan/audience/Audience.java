package io.headlight.plan.audience;

import io.headlight.kit.caller.Role;
import io.headlight.kit.directory.Person;
import io.headlight.kit.directory.Roster;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which reps of its team a plan is for. Who joins them while it runs is expected the same for the rest of the time; of who
 * leaves, nothing more.
 *
 * @param teamsBelow with the reps of all teams below; true when absent
 * @param repIds only these; empty for all
 */
@Schema(examples = """
                {"teamsBelow": true, "repIds": []}""")
public record Audience(
        @Schema(description = "With the reps of all teams below; true when absent")
        Boolean teamsBelow,

        @Size(max = 500) @Schema(description = "Only these reps of the team; empty for all")
        List<@NotNull UUID> repIds) {

    public static final Audience EVERYBODY = new Audience(null, null);

    public Audience {
        teamsBelow = teamsBelow == null || teamsBelow;
        repIds =
                repIds == null ? List.of() : repIds.stream().distinct().sorted().toList();
    }

    /** Its reps as the directory knows the team now. */
    public List<Person> of(UUID teamId, Roster roster) {
        return roster.membersBelow(teamId).stream()
                .filter(person -> person.is(Role.REP))
                .filter(person -> teamsBelow || person.teamIds().contains(teamId))
                .filter(person -> repIds.isEmpty() || repIds.contains(person.id()))
                .toList();
    }
}
