package io.headlight.activity.row;

import io.headlight.activity.source.Sources;
import io.headlight.kit.caller.CurrentTenant;
import io.headlight.kit.caller.Role;
import io.headlight.kit.directory.Directory;
import io.headlight.kit.directory.Person;
import io.headlight.kit.directory.Roster;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Whose activities rows are: one question for a whole lot of them. */
@ApplicationScoped
class RowReps {

    private final Sources sources;
    private final Directory directory;
    private final CurrentTenant tenant;

    RowReps(Sources sources, Directory directory, CurrentTenant tenant) {
        this.sources = sources;
        this.directory = directory;
        this.tenant = tenant;
    }

    /** The reps of these rows, as known now; owner ids are the ones of a source, if the sender named one. */
    Known of(UUID ownersOf, Collection<ActivityRow> rows) {
        var names = new HashSet<String>();
        rows.stream().map(ActivityRow::rep).filter(Objects::nonNull).forEach(rep -> {
            if (rep.ownerId() != null) {
                names.add(rep.ownerId());
            }
            if (rep.email() != null) {
                names.add(lower(rep.email()));
            }
        });
        var mapped = ownersOf == null ? Map.<String, UUID>of() : sources.repsOf(ownersOf, names);
        return new Known(mapped, directory.roster(tenant.id()));
    }

    private static String lower(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** Who is who at this moment. */
    record Known(Map<String, UUID> mapped, Roster roster) {

        /** @throws RowRejected when it is nobody, or nobody we know */
        UUID repOf(ActivityRow row) {
            var rep = row.rep();
            if (rep == null || rep.repId() == null && rep.ownerId() == null && rep.email() == null) {
                throw new RowRejected(
                        "/rep", "no_rep", "Whose activity it is must be said by repId, ownerId or email.");
            }
            if (rep.repId() != null) {
                return isRep(rep.repId())
                        .orElseThrow(() -> RowRejected.unknown(
                                "/rep/repId",
                                "unknown_rep",
                                "There is no rep of this id.",
                                rep.repId().toString()));
            }
            if (rep.ownerId() != null && mapped.containsKey(rep.ownerId())) {
                return mapped.get(rep.ownerId());
            }
            return byEmail(rep);
        }

        private UUID byEmail(ActivityRow.RepName rep) {
            if (rep.email() == null) {
                throw RowRejected.unknown(
                        "/rep/ownerId",
                        "unknown_owner",
                        "No owner of the source that ownersOf names has this id.",
                        rep.ownerId());
            }
            var email = lower(rep.email());
            if (mapped.containsKey(email)) {
                return mapped.get(email);
            }
            var person = roster.personByEmail(email)
                    .orElseThrow(() -> RowRejected.unknown(
                            "/rep/email", "unknown_email", "Nobody in the directory has this email.", email));
            return isRep(person.id())
                    .orElseThrow(() -> RowRejected.unknown(
                            "/rep/email", "not_a_rep", "The person with this email is no rep.", email));
        }

        private Optional<UUID> isRep(UUID id) {
            return roster.person(id).filter(person -> person.is(Role.REP)).map(Person::id);
        }
    }
}
