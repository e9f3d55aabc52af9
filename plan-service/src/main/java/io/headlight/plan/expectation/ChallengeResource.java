package io.headlight.plan.expectation;

import io.headlight.kit.caller.Role;
import io.headlight.kit.page.Listings;
import io.headlight.kit.page.Page;
import io.headlight.kit.page.Paging;
import io.headlight.kit.store.Atomic;
import io.headlight.kit.store.Idempotent;
import io.headlight.kit.write.EntityTags;
import io.headlight.plan.challenge.ChallengeView;
import io.headlight.plan.challenge.Challenges;
import io.headlight.plan.challenge.NewChallenge;
import io.headlight.plan.challenge.NewChallengeDecision;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Objections to the target of one expectation: raised by its rep, decided by those who lead the plan's team. */
@Path("/v1/expectations/{id}")
@RunOnVirtualThread
@Tag(name = "Expectations")
public class ChallengeResource {

    private final ReadExpectations reading;
    private final ChallengeTarget challenging;
    private final DecideChallenge deciding;
    private final Challenges challenges;
    private final Listings listings;

    ChallengeResource(
            ReadExpectations reading,
            ChallengeTarget challenging,
            DecideChallenge deciding,
            Challenges challenges,
            Listings listings) {
        this.reading = reading;
        this.challenging = challenging;
        this.deciding = deciding;
        this.challenges = challenges;
        this.listings = listings;
    }

    @POST
    @Path("/challenge")
    @Atomic
    @Idempotent
    @RolesAllowed(Role.REP)
    @Operation(
            summary = "Object to the target, with a reason and perhaps another target",
            description = "By the rep alone. An acknowledgement given before is taken back by it.")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, required = true, description = "1 to 255 characters")
    @APIResponseSchema(
            value = ExpectationView.class,
            responseCode = "201",
            responseDescription = "It waits for a decision")
    @APIResponse(responseCode = "403", description = "not_yours: it is somebody else's")
    @APIResponse(responseCode = "404", description = "not_found")
    @APIResponse(
            responseCode = "409",
            description = "already_challenged: a challenge waits for its decision; period_over: its last day is over")
    @APIResponse(responseCode = "422", description = "invalid")
    public RestResponse<ExpectationView> challengeExpectation(@RestPath UUID id, @NotNull @Valid NewChallenge raised) {
        return created(challenging.challenge(id, raised));
    }

    @POST
    @Path("/challenge/decision")
    @Atomic
    @Idempotent
    @RolesAllowed({Role.MANAGER, Role.ADMIN})
    @Operation(
            summary = "Decide the open challenge",
            description =
                    "Accepted: the agreed target is sent to the rep, who has to acknowledge it. Declined: the target"
                            + " stays, and the rep can acknowledge or challenge it again.")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, required = true, description = "1 to 255 characters")
    @APIResponseSchema(value = ExpectationView.class, responseCode = "201", responseDescription = "Decided now")
    @APIResponse(responseCode = "403", description = "not_yours: another manager's plan, or one's own challenge")
    @APIResponse(responseCode = "404", description = "not_found")
    @APIResponse(
            responseCode = "409",
            description =
                    "not_challenged: none is open, or it was decided before; period_over: what is over can only be"
                            + " declined")
    @APIResponse(responseCode = "422", description = "invalid; reason_missing, target_missing, target_stays")
    public RestResponse<ExpectationView> decideChallenge(
            @RestPath UUID id, @NotNull @Valid NewChallengeDecision decision) {
        return created(deciding.decide(id, decision));
    }

    @GET
    @Path("/challenges")
    @RolesAllowed({Role.REP, Role.MANAGER, Role.ADMIN, Role.SERVICE})
    @Operation(summary = "Every challenge of an expectation with its decision, oldest first")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "404", description = "not_found")
    public Page<ChallengeView> listChallenges(@RestPath UUID id, @Valid @BeanParam Paging paging) {
        var expectation = reading.visible(id);
        var listing = listings.ofRequest();
        var after = listing.position(paging).map(UUID::fromString);
        var rows = challenges.of(expectation.id, after, paging.fetch());
        return paging.page(rows, view -> view.id().toString(), view -> view, listing);
    }

    private RestResponse<ExpectationView> created(Expectation expectation) {
        var view = reading.view(expectation);
        return EntityTags.created("/v1/expectations/" + view.id(), view, view.version());
    }
}
