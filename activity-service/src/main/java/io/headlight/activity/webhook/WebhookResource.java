package io.headlight.activity.webhook;

import io.headlight.activity.sender.Incoming;
import io.headlight.kit.problem.Rejection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Where partners' systems post. No token: the source's own scheme proves who they are. */
@Path("/v1/webhooks")
@RunOnVirtualThread
@PermitAll
public class WebhookResource {

    private static final int LARGEST = 1 << 20;

    private final ReceiveWebhook receiveWebhook;
    private final HttpHeaders headers;
    private final Clock clock;

    WebhookResource(ReceiveWebhook receiveWebhook, HttpHeaders headers, Clock clock) {
        this.receiveWebhook = receiveWebhook;
        this.headers = headers;
        this.clock = clock;
    }

    /** It is on disk and will be in the numbers within moments; a repetition gets the first one's id. */
    public record Accepted(UUID deliveryId) {}

    @POST
    @Path("{sourceKey}")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "A partner's event",
            description = "Signed by the source's own scheme over the raw body of at most 1 MiB. Answered when stored.")
    @APIResponse(responseCode = "202", description = "Stored. The same answer to every repetition of the message.")
    @APIResponse(
            responseCode = "400",
            description = "malformed_json: rightly signed, but not a JSON object; not stored")
    @APIResponse(responseCode = "401", description = "signature_mismatch: the signature or password does not fit")
    @APIResponse(responseCode = "404", description = "unknown_source: there is no such source")
    @APIResponse(responseCode = "413", description = "body_too_large: over 1 MiB")
    @APIResponse(responseCode = "503", description = "store_unavailable: not stored; send it again after Retry-After")
    public RestResponse<Accepted> receiveWebhook(@RestPath String sourceKey, byte[] body) {
        var raw = body == null ? new byte[0] : body;
        if (raw.length > LARGEST) {
            throw new BodyTooLarge();
        }
        var id = receiveWebhook.receive(sourceKey, Incoming.posted(headers.getRequestHeaders(), raw, clock.instant()));
        return RestResponse.status(RestResponse.Status.ACCEPTED, new Accepted(id));
    }

    static final class BodyTooLarge extends Rejection.TooLarge {
        BodyTooLarge() {
            super("A webhook's body may have 1 MiB.");
        }
    }
}
