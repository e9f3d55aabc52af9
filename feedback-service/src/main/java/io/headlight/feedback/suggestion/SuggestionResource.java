package io.headlight.feedback.suggestion;

import io.headlight.kit.caller.Caller;
import io.headlight.kit.caller.LedTeam;
import io.headlight.kit.caller.Rights;
import io.headlight.kit.caller.Role;
import io.headlight.kit.caller.VisibleRep;
import io.headlight.kit.directory.Person;
import io.headlight.kit.page.Listings;
import io.headlight.kit.page.Page;
import io.headlight.kit.page.Paging;
import io.headlight.kit.store.Atomic;
import io.headlight.kit.write.EntityTags;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** What managers might say to their reps. Reps do not see it: a person decides what is said. */
@Path("/v1/suggestions")
@Tag(name = "Suggestions")
@RunOnVirtualThread
@RolesAllowed({Role.MANAGER, Role.ADMIN})
public class SuggestionResource {

    /** @param reason why it is not worth sending; may be left out */
    public record NewDismissal(
            @Size(min = 1, max = 500)
            @Pattern(regexp = "^[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F]*$")
            @Schema(examples = "We talked about it this morning.")
            String reason) {}

    private final Suggestions suggestions;
    private final Caller caller;
    private final Rights rights;
    private final Listings listings;
    private final Clock clock;

    SuggestionResource(Suggestions suggestions, Caller caller, Rights rights, Listings listings, Clock clock) {
        this.suggestions = suggestions;
        this.caller = caller;
        this.rights = rights;
        this.listings = listings;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "List suggestions for the reps you manage, newest first")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<SuggestionView> listSuggestions(
            @LedTeam @RestQuery UUID teamId,
            @VisibleRep @RestQuery UUID repId,
            @RestQuery SuggestionStatus status,
            @Valid @BeanParam Paging paging) {
        var listing = listings.ofRequest();
        var before = listing.position(paging).map(UUID::fromString);
        var roster = caller.roster();
        return paging.page(
                suggestions.page(whose(teamId, repId), status, before, paging),
                suggestion -> suggestion.id.toString(),
                suggestion -> SuggestionView.of(suggestion, roster),
                listing);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One suggestion")
    @APIResponse(responseCode = "200", description = "The suggestion; its ETag changes with it")
    @APIResponse(responseCode = "404", description = "not_found")
    public RestResponse<SuggestionView> getSuggestion(@RestPath UUID id) {
        return view(managed(id));
    }

    @POST
    @Path("/{id}/dismissal")
    @Atomic
    @Operation(
            summary = "Dismiss an open suggestion",
            description = "It is not raised again for the same period. Doing it twice is the same as once.")
    @APIResponse(
            responseCode = "201",
            description = "Dismissed",
            content = @Content(schema = @Schema(implementation = SuggestionView.class)))
    @APIResponse(responseCode = "200", description = "You dismissed it before")
    @APIResponse(responseCode = "404", description = "not_found")
    @APIResponse(responseCode = "409", description = "suggestion_not_open: it is not open any more")
    public RestResponse<SuggestionView> dismissSuggestion(@RestPath UUID id, @Valid NewDismissal dismissal) {
        var suggestion = managed(id);
        if (!suggestion.dismiss(dismissal == null ? null : dismissal.reason, caller.id(), clock.instant())) {
            return view(suggestion);
        }
        suggestions.flush();
        var view = SuggestionView.of(suggestion, caller.roster());
        return EntityTags.created("/v1/suggestions/" + id, view, suggestion.version);
    }

    private RestResponse<SuggestionView> view(Suggestion suggestion) {
        return EntityTags.ok(SuggestionView.of(suggestion, caller.roster()), suggestion.version);
    }

    private Suggestion managed(UUID id) {
        var suggestion = suggestions.get(id);
        rights.managedRep(suggestion.repId);
        return suggestion;
    }

    /** Null for everyone: only who sees the whole tenant has no bounds. Never oneself. */
    private Set<UUID> whose(UUID teamId, UUID repId) {
        if (teamId == null) {
            return repId != null ? Set.of(rights.managedRep(repId).id()) : caller.seesAll() ? null : managed();
        }
        return caller.roster().membersBelow(teamId).stream()
                .map(Person::id)
                .filter(id -> (repId == null || repId.equals(id)) && caller.manages(id))
                .collect(Collectors.toSet());
    }

    private Set<UUID> managed() {
        return caller.visibleReps().stream().filter(caller::manages).collect(Collectors.toSet());
    }
}
