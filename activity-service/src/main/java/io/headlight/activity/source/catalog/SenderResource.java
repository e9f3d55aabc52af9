package io.headlight.activity.source.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.activity.known.Fetcher;
import io.headlight.activity.sender.Sender;
import io.headlight.activity.sender.Senders;
import io.headlight.activity.sender.Setting;
import io.headlight.activity.source.given.GivenCredentials;
import io.headlight.kit.caller.Role;
import io.headlight.kit.page.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The kinds of systems that can be connected, and what each must be told. */
@Path("/v1/senders")
@RunOnVirtualThread
@RolesAllowed(Role.ADMIN)
public class SenderResource {

    private final Senders senders;

    SenderResource(Senders senders) {
        this.senders = senders;
    }

    /**
     * A kind of system.
     *
     * @param credentialsHint what a person should be asked for when the credentials are given
     * @param settings what a source of it can be told
     * @param canFetch whether its API can be asked for what its webhooks leave out
     * @param usualFetchAddress where its API is unless a source says otherwise; absent when it cannot be asked
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            requiredProperties = {"name", "credentials", "credentialsHint", "settings", "canFetch"},
            examples = """
                    {"name": "HUBSPOT", "credentials": "GIVEN",
                     "credentialsHint": "Give the client secret that the app's page in HubSpot shows.",
                     "settings": [{"name": "wonStages", "pattern": "[A-Za-z0-9_-]+(,[A-Za-z0-9_-]+)*",
                      "description": "The ids of the stages that mean won, with commas between.",
                      "required": false, "byDefault": "closedwon"}],
                     "canFetch": true, "usualFetchAddress": "https://api.hubapi.com"}""")
    public record SenderView(
            String name,
            CredentialsOrigin credentials,
            String credentialsHint,
            List<Setting> settings,
            boolean canFetch,
            URI usualFetchAddress) {

        static SenderView of(Sender sender) {
            return new SenderView(
                    sender.name(),
                    sender.issue().isPresent() ? CredentialsOrigin.ISSUED : CredentialsOrigin.GIVEN,
                    GivenCredentials.hint(sender),
                    sender.settings(),
                    sender.fetcher().isPresent(),
                    sender.fetcher().map(Fetcher::usualAddress).orElse(null));
        }
    }

    @GET
    @Operation(summary = "The kinds of systems that can be connected, by name")
    public Page<SenderView> listSenders() {
        var all = senders.names().stream()
                .map(senders::named)
                .flatMap(Optional::stream)
                .map(SenderView::of)
                .toList();
        return new Page<>(all, null);
    }
}
