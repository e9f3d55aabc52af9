package io.headlight.activity.log.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of a delivery, as far as it may be seen. It is always told as text: what a sender wrote is not given to a browser
 * as anything else.
 *
 * @param bytes how long it is as it is stored
 * @param hidden how many values are hidden in it by name, besides the source's own secrets, which were never stored
 * @param text what is in it; absent when it cannot be shown
 * @param reason why it cannot be shown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {"deliveryId", "form", "bytes", "hidden"},
        examples = """
                {"deliveryId": "01970000-0000-7000-8000-0000000000d1", "form": "JSON", "bytes": 92, "hidden": 1,
                 "text": "{\\"event\\": \\"call.done\\", \\"token\\": \\"[hidden]\\", \\"data\\": {\\"id\\": 88123}}"}""")
public record DeliveryBody(
        UUID deliveryId,
        BodyForm form,
        int bytes,
        int hidden,
        String text,

        @Schema(examples = "It is neither JSON nor XML nor a form, so nothing could be hidden in it by name.")
        String reason) {}
