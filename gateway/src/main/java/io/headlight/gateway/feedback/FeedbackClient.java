package io.headlight.gateway.feedback;

import io.headlight.kit.call.OnBehalf;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

/** feedback-service, as far as we need it. Answers come as streams, so that none is read beyond what we take. */
@Path("/v1")
@RegisterRestClient(configKey = "feedback-service")
@RegisterProvider(OnBehalf.class)
@Produces(MediaType.APPLICATION_JSON)
interface FeedbackClient {

    @GET
    @Path("/suggestions")
    InputStream suggestions(
            @RestQuery UUID repId, @RestQuery UUID teamId, @RestQuery String status, @RestQuery int limit);

    @GET
    @Path("/feedback")
    InputStream feedback(@RestQuery UUID repId, @RestQuery int limit);
}
