package io.headlight.feedback.progress;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.headlight.kit.call.OnBehalf;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

/** plan-service, as far as we need it. */
@Path("/v1/progress")
@RegisterRestClient(configKey = "plan-service")
@RegisterProvider(OnBehalf.class)
interface PlanClient {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Standing(List<RepProgress> items) {
        public Standing {
            items = List.copyOf(items);
        }
    }

    @GET
    Standing progress(@RestQuery UUID teamId, @RestQuery UUID planId);

    @ClientExceptionMapper
    static RuntimeException failure(Response answer) {
        return OtherSide.said(answer);
    }
}
