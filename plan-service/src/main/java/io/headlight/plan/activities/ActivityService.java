package io.headlight.plan.activities;

import io.headlight.kit.call.OnBehalf;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;

/** The things of activity-service that plans need. */
@RegisterRestClient(configKey = "activity-service")
@RegisterProvider(OnBehalf.class)
@Path("/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface ActivityService {

    @PUT
    @Path("/measures/{id}")
    void register(@RestPath UUID id, MeasureDefinition definition);

    /** The same act, asking how far the counting is. */
    @PUT
    @Path("/measures/{id}")
    RegisteredMeasure prepare(@RestPath UUID id, MeasureDefinition definition);

    @POST
    @Path("/measurements")
    Measurements measure(MeasurementsQuestion question);
}
