package io.headlight.activity.testdelivery;

import io.headlight.kit.caller.Role;
import io.headlight.kit.store.Atomic;
import io.headlight.kit.store.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The test button of a partner connection. */
@Path("/v1/sources/{id}/test-deliveries")
@RunOnVirtualThread
@RolesAllowed(Role.ADMIN)
public class TestDeliveryResource {

    private final SendSample sendSample;

    TestDeliveryResource(SendSample sendSample) {
        this.sendSample = sendSample;
    }

    /** The delivery to read: its items say what would become of a real one. */
    @Schema(examples = """
                    {"deliveryId": "01970000-0000-7000-8000-0000000000d1"}""")
    public record TestDelivery(UUID deliveryId) {}

    @POST
    @Atomic
    @Idempotent
    @Operation(
            summary = "Send a test event",
            description =
                    "A delivery as the partner's system would make it, by the mapping that is switched on. It is in"
                            + " the log with what would become of it, and makes no activities. A paused source works it off when it"
                            + " is active again.")
    @APIResponse(responseCode = "201", description = "Stored; Location is the delivery, settled within moments.")
    @APIResponse(responseCode = "404", description = "not_found")
    @APIResponse(responseCode = "409", description = "not_while_disabled: the source is disabled")
    public RestResponse<TestDelivery> sendTestDelivery(@RestPath UUID id) {
        var delivery = sendSample.send(id);
        return RestResponse.ResponseBuilder.<TestDelivery>create(RestResponse.StatusCode.CREATED)
                .entity(new TestDelivery(delivery))
                .location(URI.create("/v1/deliveries/" + delivery))
                .build();
    }
}
