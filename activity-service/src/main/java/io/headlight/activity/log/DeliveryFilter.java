package io.headlight.activity.log;

import io.headlight.activity.delivery.DeliveryStatus;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.problem.Violation;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which deliveries; what is not said is not asked. A {@code @BeanParam}. */
public class DeliveryFilter {

    @RestQuery
    @Parameter(description = "Only of this partner connection, which may be deleted by now.")
    UUID sourceId;

    @RestQuery
    DeliveryStatus status;

    @RestQuery
    @Size(min = 1, max = 190)
    @Parameter(description = "With an item about this object, by the externalId of items and activities.")
    String objectId;

    @RestQuery
    @Size(min = 1, max = 190)
    @Parameter(description = "With an item that the sender calls so.")
    String eventId;

    @RestQuery
    @Size(min = 1, max = 1000)
    @Parameter(description = "What the sender calls the message as a whole.")
    String messageId;

    @RestQuery
    @Parameter(description = "With an item that was this rep's.")
    UUID repId;

    @RestQuery
    Instant receivedFrom;

    @RestQuery
    @Parameter(description = "Excluded.")
    Instant receivedTo;

    boolean isOfItems() {
        return objectId != null || eventId != null || repId != null;
    }

    void requireSense() {
        if (receivedFrom != null && receivedTo != null && receivedTo.isBefore(receivedFrom)) {
            throw new Rejection.Invalid(
                    Violation.ofParameter("receivedTo", "before_from", "The end is before the begin."));
        }
    }
}
