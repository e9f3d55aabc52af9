package io.headlight.feedback.feedback;

import io.headlight.kit.caller.Caller;
import io.headlight.kit.caller.Rights;
import io.headlight.kit.caller.Role;
import io.headlight.kit.caller.VisibleRep;
import io.headlight.kit.page.Listings;
import io.headlight.kit.page.Page;
import io.headlight.kit.page.Paging;
import io.headlight.kit.store.Atomic;
import io.headlight.kit.store.Idempotent;
import io.headlight.kit.write.EntityTags;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** What was said, to the rep it was said to and the managers above. */
@Path("/v1/feedback")
@Tag(name = "Feedback")
@RunOnVirtualThread
@RolesAllowed({Role.REP, Role.MANAGER, Role.ADMIN})
public class FeedbackResource {

    /** @param reply a word back to the manager; may be left out */
    public record NewAcknowledgement(
            @Size(min = 1, max = 2000)
            @Pattern(regexp = NewFeedback.PLAIN_TEXT)
            @Schema(examples = "Thank you, the new list helped.")
            String reply) {}

    private final FeedbackEntries entries;
    private final SendFeedback send;
    private final Caller caller;
    private final Rights rights;
    private final Listings listings;
    private final Clock clock;

    FeedbackResource(
            FeedbackEntries entries, SendFeedback send, Caller caller, Rights rights, Listings listings, Clock clock) {
        this.entries = entries;
        this.send = send;
        this.caller = caller;
        this.rights = rights;
        this.listings = listings;
        this.clock = clock;
    }

    @POST
    @Atomic
    @Idempotent
    @RolesAllowed({Role.MANAGER, Role.ADMIN})
    @Operation(
            summary = "Send feedback to a rep you manage",
            description = "From an open suggestion, edited or not, which closes it; or a note of your own.")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, required = true, description = "1 to 255 characters")
    @APIResponse(
            responseCode = "201",
            description = "Sent",
            content = @Content(schema = @Schema(implementation = FeedbackView.class)))
    @APIResponse(responseCode = "404", description = "not_found: there is no such rep, or no such suggestion for them")
    @APIResponse(
            responseCode = "409",
            description =
                    "suggestion_already_sent: the suggestion was sent before; suggestion_not_open: it is not open any more")
    public RestResponse<FeedbackView> sendFeedback(@NotNull @Valid NewFeedback feedback) {
        rights.managedRep(feedback.repId());
        var sent = send.send(feedback, caller.id());
        entries.flush();
        return created(sent);
    }

    @GET
    @Atomic
    @Operation(
            summary = "List feedback, newest first",
            description = "A rep's own, which marks it as seen; a manager's reps'.")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<FeedbackView> listFeedback(@VisibleRep @RestQuery UUID repId, @Valid @BeanParam Paging paging) {
        var listing = listings.ofRequest();
        var before = listing.position(paging).map(UUID::fromString);
        return paging.page(
                entries.page(whose(repId), before, paging), entry -> entry.id.toString(), this::read, listing);
    }

    @GET
    @Path("/{id}")
    @Atomic
    @Operation(summary = "One feedback", description = "Marks it as seen when the rep it was sent to asks.")
    @APIResponse(responseCode = "200", description = "The feedback; its ETag changes when it is seen or acknowledged")
    @APIResponse(responseCode = "404", description = "not_found")
    public RestResponse<FeedbackView> getFeedback(@RestPath UUID id) {
        var feedback = visible(id);
        feedback.readBy(caller.id(), clock.instant());
        entries.flush();
        return EntityTags.ok(FeedbackView.of(feedback), feedback.version);
    }

    @POST
    @Path("/{id}/acknowledgement")
    @Atomic
    @RolesAllowed(Role.REP)
    @Operation(
            summary = "Acknowledge feedback that was sent to you",
            description = "With a reply if you like. Doing it again with the same reply is the same as once.")
    @APIResponse(
            responseCode = "201",
            description = "Acknowledged",
            content = @Content(schema = @Schema(implementation = FeedbackView.class)))
    @APIResponse(responseCode = "200", description = "It was acknowledged before")
    @APIResponse(responseCode = "404", description = "not_found")
    @APIResponse(responseCode = "409", description = "already_acknowledged: it was acknowledged with another reply")
    public RestResponse<FeedbackView> acknowledgeFeedback(
            @RestPath UUID id, @Valid NewAcknowledgement acknowledgement) {
        var feedback = visible(id);
        var reply = acknowledgement == null ? null : acknowledgement.reply;
        if (!feedback.acknowledge(caller.id(), reply, clock.instant())) {
            return EntityTags.ok(FeedbackView.of(feedback), feedback.version);
        }
        entries.flush();
        return created(feedback);
    }

    private static RestResponse<FeedbackView> created(Feedback feedback) {
        return EntityTags.created("/v1/feedback/" + feedback.id, FeedbackView.of(feedback), feedback.version);
    }

    private FeedbackView read(Feedback feedback) {
        feedback.readBy(caller.id(), clock.instant());
        return FeedbackView.of(feedback);
    }

    private Feedback visible(UUID id) {
        var feedback = entries.get(id);
        rights.visibleRep(feedback.repId);
        return feedback;
    }

    private Set<UUID> whose(UUID repId) {
        return repId != null ? Set.of(repId) : caller.seesAll() ? null : caller.visibleReps();
    }
}
