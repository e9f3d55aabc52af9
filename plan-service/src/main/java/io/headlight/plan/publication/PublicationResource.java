package io.headlight.plan.publication;

import io.headlight.kit.caller.Role;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.store.Atomic;
import io.headlight.kit.store.Idempotent;
import io.headlight.kit.write.EntityTags;
import io.headlight.plan.expectation.Expectations;
import io.headlight.plan.plan.Plans;
import io.headlight.plan.version.PlanVersions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The publication of a plan: there is at most one. */
@Path("/v1/plans/{id}/publication")
@RunOnVirtualThread
@RolesAllowed({Role.MANAGER, Role.ADMIN})
@Tag(name = "Plans")
public class PublicationResource {

    private final PublishPlan publishing;
    private final Plans plans;
    private final PlanVersions versions;
    private final Expectations expectations;
    private final ShowPublication showing;

    PublicationResource(
            PublishPlan publishing,
            Plans plans,
            PlanVersions versions,
            Expectations expectations,
            ShowPublication showing) {
        this.publishing = publishing;
        this.plans = plans;
        this.versions = versions;
        this.expectations = expectations;
        this.showing = showing;
    }

    @POST
    @Atomic
    @Idempotent
    @Operation(
            summary = "Publish a plan: freeze it and send it to every rep of the team",
            description = "If-Match is optional: with it, only the state the caller saw is published.")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, required = true, description = "1 to 255 characters")
    @APIResponseSchema(
            value = PublicationView.class,
            responseCode = "201",
            responseDescription = "Published; the measures follow by themselves")
    @APIResponse(responseCode = "404", description = "not_found")
    @APIResponse(responseCode = "409", description = "already_published")
    @APIResponse(responseCode = "412", description = "changed_meanwhile")
    @APIResponse(
            responseCode = "422",
            description = "not_publishable: everything that is missing, with pointers into the plan")
    public RestResponse<PublicationView> publishPlan(@RestPath UUID id, @RestHeader("If-Match") String ifMatch) {
        var view = publishing.publish(id, ifMatch);
        return EntityTags.created("/v1/plans/" + id + "/publication", view, view.version());
    }

    @GET
    @Operation(summary = "The published version of a plan, and whether it is being measured yet")
    @APIResponse(responseCode = "200", description = "The published version")
    @APIResponse(responseCode = "404", description = "not_found: no such plan, or it is a draft")
    public PublicationView getPublication(@RestPath UUID id) {
        var plan = plans.led(id);
        var version =
                versions.latest(plan.id()).orElseThrow(() -> new Rejection.NotFound("This plan is not published yet."));
        return showing.of(version, expectations.countSent(version));
    }
}
