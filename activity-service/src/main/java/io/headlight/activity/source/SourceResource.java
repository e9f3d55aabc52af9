package io.headlight.activity.source;

import io.headlight.activity.sender.Credentials;
import io.headlight.activity.sender.Senders;
import io.headlight.kit.caller.Caller;
import io.headlight.kit.caller.Role;
import io.headlight.kit.page.Listings;
import io.headlight.kit.page.Page;
import io.headlight.kit.page.Paging;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.problem.Violation;
import io.headlight.kit.store.Atomic;
import io.headlight.kit.write.EntityTags;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Partner connections. */
@Path("/v1/sources")
@RunOnVirtualThread
@RolesAllowed(Role.ADMIN)
public class SourceResource {

    private static final UUID FIRST = new UUID(0, 0);

    private final Sources sources;
    private final Senders senders;
    private final Caller caller;
    private final Listings listings;
    private final Clock clock;
    private final SourceConfig config;

    SourceResource(
            Sources sources, Senders senders, Caller caller, Listings listings, Clock clock, SourceConfig config) {
        this.sources = sources;
        this.senders = senders;
        this.caller = caller;
        this.listings = listings;
        this.clock = clock;
        this.config = config;
    }

    /**
     * A connection to make.
     *
     * @param name what people call it
     * @param sender one of the senders we know
     */
    public record NewSource(
            @NotBlank @Size(max = 120) @Schema(examples = "Pipedrive of the UK team")
            String name,

            @NotBlank @Size(max = 40) @Schema(examples = "PIPEDRIVE")
            String sender) {}

    @POST
    @Atomic
    @Operation(summary = "Connect a partner's system", description = "The credentials are in this answer only.")
    @APIResponse(responseCode = "201", description = "Connected: tell the partner's system url and credentials.")
    public RestResponse<SourceView> createSource(@Valid @NotNull NewSource wanted) {
        var sender = senders.named(wanted.sender)
                .orElseThrow(() -> new Rejection.Invalid(Violation.at(
                        "/sender", "unknown_sender", "Expected one of " + String.join(", ", senders.names()) + ".")));
        var source = new Source(SourceKey.of(caller.tenant()), wanted.name.strip(), sender.name(), clock.instant());
        var credentials = sender.issue().orElseThrow();
        sources.add(source, credentials.asText(), caller.tenant());
        return EntityTags.created("/v1/sources/" + source.id, view(source, credentials), source.version);
    }

    @GET
    @Operation(summary = "The partner connections, oldest first")
    public Page<SourceView> listSources(@BeanParam Paging paging) {
        var listing = listings.ofRequest();
        var after = listing.position(paging).map(UUID::fromString).orElse(FIRST);
        return paging.page(sources.list(after, paging.fetch()), s -> s.id.toString(), s -> view(s, null), listing);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One partner connection")
    public RestResponse<SourceView> getSource(@RestPath UUID id) {
        var source = sources.get(id);
        return EntityTags.ok(view(source, null), source.version);
    }

    private SourceView view(Source source, Credentials credentials) {
        return new SourceView(
                source.id,
                source.name,
                source.sender,
                config.webhookUrl(new SourceKey(caller.tenant(), source.sourceKey)),
                source.status,
                source.createdAt,
                credentials);
    }
}
