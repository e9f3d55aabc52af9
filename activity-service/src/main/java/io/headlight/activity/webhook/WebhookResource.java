package io.headlight.activity.webhook;

import io.headlight.activity.sender.Answer;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.source.SourceKey;
import io.headlight.activity.source.Sources;
import io.headlight.kit.http.AnyParameters;
import io.headlight.kit.problem.Rejection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;

/** Where partners' systems post. No token: the source's own scheme proves who they are. */
@Path("/v1/webhooks")
@RunOnVirtualThread
@PermitAll
public class WebhookResource {

    private static final int LARGEST = 1 << 20;

    private final ReceiveWebhook receiveWebhook;
    private final Sources sources;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Clock clock;

    WebhookResource(ReceiveWebhook receiveWebhook, Sources sources, HttpHeaders headers, UriInfo uri, Clock clock) {
        this.receiveWebhook = receiveWebhook;
        this.sources = sources;
        this.headers = headers;
        this.uri = uri;
        this.clock = clock;
    }

    /** It is on disk and will be in the numbers within moments; a repetition gets the first one's id. */
    @Schema(examples = "{\"deliveryId\": \"01970000-0000-7000-8000-0000000000d1\"}")
    public record Accepted(UUID deliveryId) {}

    // Some schemes prove something in the query, and senders add what they like.
    @POST
    @AnyParameters
    @Path("{sourceKey}")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "A partner's event",
            description =
                    "Signed by the source's own scheme over the raw body of at most 1 MiB. Answered when stored, with"
                            + " 202, or with 200 and in the form that the sender takes for success.")
    @APIResponse(
            responseCode = "202",
            description = "Stored. The same answer to every repetition of the message.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Accepted.class)))
    @APIResponse(responseCode = "400", description = "malformed_json: rightly signed, but not readable; not stored")
    @APIResponse(responseCode = "401", description = "signature_mismatch: the signature or password does not fit")
    @APIResponse(responseCode = "404", description = "unknown_source: there is no such source")
    @APIResponse(responseCode = "410", description = "source_disabled: the source was disabled; stop sending")
    @APIResponse(responseCode = "413", description = "body_too_large: over 1 MiB")
    @APIResponse(
            responseCode = "415",
            description = "unsupported_media_type: compressed, or CloudEvents in another format than JSON; not stored")
    @APIResponse(responseCode = "429", description = "too_many_requests: more than the source's limit; see Retry-After")
    @APIResponse(responseCode = "503", description = "store_unavailable: not stored; send it again after Retry-After")
    public Response receiveWebhook(@RestPath String sourceKey, byte[] body) {
        var raw = body == null ? new byte[0] : body;
        if (raw.length > LARGEST) {
            throw new BodyTooLarge();
        }
        var key = key(sourceKey);
        return response(receiveWebhook.receive(key, request("POST", key, raw)));
    }

    @OPTIONS
    @AnyParameters
    @Path("{sourceKey}")
    @Operation(
            summary = "Whether a sender's events are welcome",
            description =
                    "Consent is in the headers WebHook-Allowed-Origin and WebHook-Allowed-Rate, for senders that ask"
                            + " by the CloudEvents webhook specification; without them there is none.")
    @APIResponse(responseCode = "200", description = "Ask the headers.")
    public Response askConsent(@RestPath String sourceKey) {
        var key = key(sourceKey);
        return receiveWebhook
                .consent(key, request("OPTIONS", key, new byte[0]))
                .map(WebhookResource::response)
                .orElseGet(() -> Response.ok().header(HttpHeaders.ALLOW, "POST").build());
    }

    /** What is no key of ours is one that no source has. */
    private static SourceKey key(String text) {
        return SourceKey.parse(text).orElse(new SourceKey("-", "-"));
    }

    private Incoming request(String method, SourceKey key, byte[] body) {
        return new Incoming(
                method,
                sources.urlOf(key),
                uri.getRequestUri().getRawQuery(),
                headers.getRequestHeaders(),
                body,
                clock.instant());
    }

    private static Response response(Answer answer) {
        var response = Response.status(answer.status()).entity(answer.body());
        if (answer.mediaType() != null) {
            response.type(answer.mediaType());
        }
        answer.headers().forEach(response::header);
        return response.build();
    }

    static final class BodyTooLarge extends Rejection.TooLarge {
        BodyTooLarge() {
            super("A webhook's body may have 1 MiB.");
        }
    }
}
