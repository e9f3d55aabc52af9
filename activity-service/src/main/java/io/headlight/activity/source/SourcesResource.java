package io.headlight.activity.source;

import io.headlight.activity.sender.Sender;
import io.headlight.activity.sender.Senders;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.source.given.GivenCredentials;
import io.headlight.activity.source.given.GivenFetch;
import io.headlight.activity.source.given.GivenSettings;
import io.headlight.activity.source.outgoing.OutgoingAddresses;
import io.headlight.kit.caller.Role;
import io.headlight.kit.http.Ids;
import io.headlight.kit.page.Listings;
import io.headlight.kit.page.Page;
import io.headlight.kit.page.Paging;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.problem.Violation;
import io.headlight.kit.write.EntityTags;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** The partner connections: list them, make one. */
@Path("/v1/sources")
@RunOnVirtualThread
@RolesAllowed(Role.ADMIN)
public class SourcesResource {

    private final Sources sources;
    private final Senders senders;
    private final ConnectSource connectSource;
    private final ShowSource showSource;
    private final OutgoingAddresses addresses;
    private final Listings listings;

    SourcesResource(
            Sources sources,
            Senders senders,
            ConnectSource connectSource,
            ShowSource showSource,
            OutgoingAddresses addresses,
            Listings listings) {
        this.sources = sources;
        this.senders = senders;
        this.connectSource = connectSource;
        this.showSource = showSource;
        this.addresses = addresses;
        this.listings = listings;
    }

    // No Idempotency-Key: a repeated answer would have to be kept, and there are credentials in it.
    @POST
    @Operation(
            summary = "Connect a partner's system",
            description = "Credentials that we make are in this answer only; those that are given are not shown again.")
    @APIResponse(responseCode = "201", description = "Connected: tell the partner's system url and credentials.")
    @APIResponse(
            responseCode = "422",
            description = "invalid: unknown_sender, credentials_required, credentials_invalid, unknown_setting,"
                    + " setting_required, setting_invalid, cannot_fetch or address_refused among others")
    public RestResponse<SourceView> createSource(@Valid @NotNull NewSource wanted) {
        var sender = senders.named(wanted.sender())
                .orElseThrow(() -> new Rejection.Invalid(Violation.at(
                        "/sender", "unknown_sender", "Expected one of " + String.join(", ", senders.names()) + ".")));
        requireRight(wanted, sender);
        var issued = wanted.credentials() == null ? sender.issue().orElseThrow() : null;
        var credentials = issued != null ? issued : wanted.credentials().asCredentials();
        var source = connectSource.connect(wanted, sender, credentials);
        return EntityTags.created("/v1/sources/" + source.id, showSource.show(source, issued), source.version);
    }

    private void requireRight(NewSource wanted, Sender sender) {
        var settings = GivenSettings.faults(wanted.settings(), sender);
        // What credentials may be can depend on the settings, once those are right.
        var by = settings.isEmpty() ? Settings.of(sender, wanted.settings()) : null;
        var faults = Stream.of(
                        GivenCredentials.faults(wanted.credentials(), sender, by),
                        settings,
                        GivenFetch.faults(wanted.fetch(), sender),
                        addresses.faults(
                                wanted.fetch() == null ? null : wanted.fetch().address()))
                .flatMap(List::stream)
                .toList();
        if (!faults.isEmpty()) {
            throw new Rejection.Invalid("The source cannot be connected so.", faults);
        }
    }

    @GET
    @Operation(summary = "The partner connections, oldest first")
    public Page<SourceView> listSources(@BeanParam Paging paging) {
        var listing = listings.ofRequest();
        var after = listing.position(paging).map(UUID::fromString).orElse(Ids.BEFORE_ALL);
        var rows = sources.list(after, paging.fetch());
        return paging.page(rows, source -> source.id.toString(), showSource.all(rows), listing);
    }
}
