package io.headlight.activity.processing;

import io.headlight.activity.activity.RepReference;
import io.headlight.activity.delivery.QuarantineReason;
import io.headlight.activity.source.Sources;
import io.headlight.activity.source.owner.OwnerIds;
import io.headlight.kit.caller.CurrentTenant;
import io.headlight.kit.caller.Role;
import io.headlight.kit.directory.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Whose activity it is: the owner id by the source's own map, then the email by the directory, then phone or extension. */
@ApplicationScoped
class Attribution {

    private final Sources sources;
    private final Directory directory;
    private final CurrentTenant tenant;

    Attribution(Sources sources, Directory directory, CurrentTenant tenant) {
        this.sources = sources;
        this.directory = directory;
        this.tenant = tenant;
    }

    /** Either a rep, or why there is none and what must become known for it. */
    record Found(UUID repId, QuarantineReason reason, String waitsFor) {

        static Found rep(UUID repId) {
            return new Found(repId, null, null);
        }

        static Found nobody(QuarantineReason reason, String waitsFor) {
            return new Found(null, reason, waitsFor);
        }
    }

    Found of(UUID sourceId, RepReference named) {
        if (named.isNobody()) {
            return Found.nobody(QuarantineReason.NO_REP, null);
        }
        var owner = mapped(sourceId, named.ownerId());
        if (owner.isPresent()) {
            return Found.rep(owner.get());
        }
        var byEmail = named.email() == null ? null : byEmail(sourceId, named);
        if (byEmail != null && byEmail.repId() != null) {
            return byEmail;
        }
        var phone = mapped(sourceId, named.phone());
        if (phone.isPresent()) {
            return Found.rep(phone.get());
        }
        if (named.ownerId() != null) {
            return waiting(QuarantineReason.UNKNOWN_OWNER, named.ownerId());
        }
        return byEmail != null ? byEmail : waiting(QuarantineReason.UNKNOWN_PHONE, named.phone());
    }

    private Found byEmail(UUID sourceId, RepReference named) {
        var said = mapped(sourceId, named.email());
        if (said.isPresent()) {
            return Found.rep(said.get());
        }
        var person = directory.roster(tenant.id()).personByEmail(named.email());
        if (person.isEmpty()) {
            return waiting(QuarantineReason.UNKNOWN_EMAIL, named.email());
        }
        return person.get().is(Role.REP)
                ? Found.rep(person.get().id())
                : Found.nobody(QuarantineReason.NOT_A_REP, named.email());
    }

    /** By the one spelling under which it will be mapped. */
    private static Found waiting(QuarantineReason reason, String forWhom) {
        return Found.nobody(reason, OwnerIds.spelled(forWhom));
    }

    private Optional<UUID> mapped(UUID sourceId, String ownerId) {
        return ownerId == null ? Optional.empty() : sources.repOf(sourceId, ownerId);
    }
}
