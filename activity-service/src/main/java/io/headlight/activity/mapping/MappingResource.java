package io.headlight.activity.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.activity.source.Sources;
import io.headlight.kit.caller.Caller;
import io.headlight.kit.caller.Role;
import io.headlight.kit.page.Listings;
import io.headlight.kit.page.Page;
import io.headlight.kit.page.Paging;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.problem.Violation;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** How a source's items are read, when its sender's own mapping is not what the customer wants. */
@Path("/v1/sources/{id}/mappings")
@RunOnVirtualThread
@RolesAllowed(Role.ADMIN)
public class MappingResource {

    private final Mappings mappings;
    private final SwitchMapping switchMapping;
    private final Sources sources;
    private final Caller caller;
    private final Listings listings;
    private final Event<MappingSwitched> switched;

    MappingResource(
            Mappings mappings,
            SwitchMapping switchMapping,
            Sources sources,
            Caller caller,
            Listings listings,
            Event<MappingSwitched> switched) {
        this.mappings = mappings;
        this.switchMapping = switchMapping;
        this.sources = sources;
        this.caller = caller;
        this.listings = listings;
        this.switched = switched;
    }

    /**
     * A mapping to switch on.
     *
     * @param expression JSONata over the item as its sender sent it; makes an event in our neutral words, a list of them, or
     *     nothing. Null goes back to the sender's own mapping.
     * @param note why
     */
    @Schema(examples = """
                    {"expression": "status = 'done' ? {'type': 'activity.recorded', 'timestamp': changed_at, 'data': {                    'externalId': 'visit:' & id, 'activityType': 'site_visit', 'occurredAt': visited_at,                     'rep': {'email': owner}}}",
                     "note": "Visits count when they are done."}""")
    public record NewMapping(
            @Size(min = 1, max = Expression.LONGEST) String expression,
            @Size(max = 500) String note) {}

    /**
     * One version.
     *
     * @param number 1, 2, 3 …; the highest is switched on
     * @param expression null when it is the sender's own mapping
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(examples = """
                    {"number": 2, "expression": "$.{'type': 'activity.recorded', 'timestamp': at, 'data': {                    'externalId': id, 'activityType': 'call', 'occurredAt': at, 'rep': {'email': by}}}",
                     "note": "Calls of the dialer.", "createdAt": "2026-03-10T09:18:22Z",
                     "createdBy": "9e500000-0000-4000-8000-000000000001"}""")
    public record MappingView(int number, String expression, String note, Instant createdAt, UUID createdBy) {
        static MappingView of(Mapping mapping) {
            return new MappingView(
                    mapping.number, mapping.expression, mapping.note, mapping.createdAt, mapping.createdBy);
        }
    }

    @POST
    @Operation(
            summary = "Switch a mapping on",
            description =
                    "Everything that waits because it could not be read goes on. What was counted before stays, until it"
                            + " is replayed.")
    @APIResponse(responseCode = "201", description = "Switched on.")
    @APIResponse(responseCode = "422", description = "unreadable_mapping: it is no JSONata, or not a bounded one")
    public RestResponse<MappingView> switchMapping(@RestPath UUID id, @Valid @NotNull NewMapping wanted) {
        readable(wanted.expression, "/expression");
        var mapping = switchMapping.to(id, wanted.expression, wanted.note, caller.id());
        // Only now, when it is committed: whoever is woken by this must see it.
        switched.fire(new MappingSwitched(caller.tenant(), id));
        return RestResponse.ResponseBuilder.<MappingView>create(RestResponse.StatusCode.CREATED)
                .entity(MappingView.of(mapping))
                .location(URI.create("/v1/sources/" + id + "/mappings/" + mapping.number))
                .build();
    }

    /** @throws Rejection.Invalid naming the place when it cannot be a mapping */
    public static void readable(String expression, String pointer) {
        try {
            if (expression != null) {
                Expression.of(expression);
            }
        } catch (Expression.Unreadable unreadable) {
            throw new Rejection.Invalid(Violation.at(pointer, "unreadable_mapping", unreadable.getMessage()));
        }
    }

    @GET
    @Operation(summary = "The versions of a source's mapping, newest first")
    public Page<MappingView> listMappings(@RestPath UUID id, @BeanParam Paging paging) {
        var source = sources.get(id);
        var listing = listings.ofRequest();
        int below = listing.position(paging).map(Integer::parseInt).orElse(Integer.MAX_VALUE);
        return paging.page(
                mappings.list(source.id(), below, paging.fetch()),
                mapping -> String.valueOf(mapping.number),
                MappingView::of,
                listing);
    }

    @GET
    @Path("{number}")
    @Operation(summary = "One version of a source's mapping")
    public MappingView getMapping(@RestPath UUID id, @RestPath int number) {
        return MappingView.of(mappings.get(sources.get(id).id(), number));
    }
}
