package io.headlight.gateway.plans;

import io.headlight.kit.call.OnBehalf;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

/** plan-service, as far as we need it. Answers come as streams, so that none is read beyond what we take. */
@Path("/v1/progress")
@RegisterRestClient(configKey = "plan-service")
@RegisterProvider(OnBehalf.class)
@Produces(MediaType.APPLICATION_JSON)
interface PlanClient {

    @GET
    InputStream progress(@RestQuery UUID repId, @RestQuery UUID teamId, @RestQuery Instant asOf);
}
