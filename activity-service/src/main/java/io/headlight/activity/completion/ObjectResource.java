package io.headlight.activity.completion;

import io.headlight.activity.fetch.FetchView;
import io.headlight.activity.fetch.Fetches;
import io.headlight.activity.source.Sources;
import io.headlight.kit.caller.Role;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.store.Atomic;
import io.headlight.kit.store.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** One object of a source, by its key: one step of the path, so that a slash in it is written %2F. */
@Path("/v1/sources/{id}/objects/{objectKey}")
@RunOnVirtualThread
@RolesAllowed(Role.ADMIN)
public class ObjectResource {

    private static final int LONGEST_KEY = 190;

    private final ShowObjects showObjects;
    private final CompleteObject completeObject;
    private final Fetches fetches;
    private final Sources sources;

    ObjectResource(ShowObjects showObjects, CompleteObject completeObject, Fetches fetches, Sources sources) {
        this.showObjects = showObjects;
        this.completeObject = completeObject;
        this.fetches = fetches;
        this.sources = sources;
    }

    /**
     * That an object was completed.
     *
     * @param missing what must still become known; empty when all that waited goes on
     */
    @Schema(
            requiredProperties = {"objectKey", "missing"},
            examples = """
                    {"objectKey": "deal:9912004417", "missing": []}""")
    public record CompletionView(
            @Schema(examples = "deal:9912004417") String objectKey, List<String> missing) {}

    /** The source's API is not asked: it was not said where and with which token, or we do not know how. */
    static final class ApiNotConnected extends Rejection.Conflict {
        ApiNotConnected() {
            super("This source's API is not asked. Change the source's fetch, or complete the object yourself.");
        }
    }

    @GET
    @Operation(summary = "What is known of an object, and what is missing")
    @APIResponse(responseCode = "200", description = "Each field with its latest value")
    @APIResponse(responseCode = "404", description = "not_found: no such source, or nothing is known of such an object")
    public ObjectView getObject(@RestPath UUID id, @RestPath @NotBlank @Size(max = LONGEST_KEY) String objectKey) {
        return showObjects.get(sources.ever(id).id(), objectKey);
    }

    @POST
    @Path("completions")
    @RolesAllowed({Role.ADMIN, Role.INTEGRATION})
    @Atomic
    @Idempotent
    @Operation(
            summary = "Say what a source's webhooks leave out of an object",
            description =
                    "It is laid beside what the source says: of two values of a field the later one stands. What waits"
                            + " goes on when nothing is missing any more; what was counted is read again.")
    @APIResponse(responseCode = "200", description = "Added to what was known.")
    @APIResponse(responseCode = "201", description = "Nothing was known of the object before.")
    @APIResponse(responseCode = "404", description = "not_found: there is no such source")
    @APIResponse(
            responseCode = "422",
            description =
                    "unusable_value: neither a short text nor a number, true, false or null; in_the_future: asOf is ahead")
    public RestResponse<CompletionView> completeObject(
            @RestPath UUID id,
            @RestPath @NotBlank @Size(max = LONGEST_KEY) String objectKey,
            @Valid @NotNull NewCompletion completion) {
        var completed = completeObject.complete(id, objectKey, completion);
        return ResponseBuilder.<CompletionView>create(completed.isNew() ? 201 : 200)
                .entity(new CompletionView(objectKey, completed.missing()))
                .location(location(id, objectKey))
                .build();
    }

    @POST
    @Path("fetches")
    @Atomic
    @Operation(
            summary = "Have the source's API asked for an object",
            description =
                    "Now, or as soon as the API takes questions again; also when it was asked before in vain, or nothing"
                            + " is missing. GET on the object tells how far it is.")
    @APIResponse(responseCode = "202", description = "It will be asked.")
    @APIResponse(responseCode = "404", description = "not_found: no such source, or nothing is known of such an object")
    @APIResponse(responseCode = "409", description = "api_not_connected: this source's API is not asked")
    public RestResponse<FetchView> fetchObject(
            @RestPath UUID id, @RestPath @NotBlank @Size(max = LONGEST_KEY) String objectKey) {
        var source = sources.get(id).id();
        showObjects.known(source, objectKey);
        if (sources.access(source).isEmpty()) {
            throw new ApiNotConnected();
        }
        fetches.request(source, objectKey);
        return ResponseBuilder.<FetchView>create(202)
                .entity(showObjects.get(source, objectKey).fetch())
                .location(location(id, objectKey))
                .build();
    }

    private static URI location(UUID id, String objectKey) {
        var step = URLEncoder.encode(objectKey, StandardCharsets.UTF_8).replace("+", "%20");
        return URI.create("/v1/sources/" + id + "/objects/" + step);
    }
}
