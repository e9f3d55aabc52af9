package io.headlight.feedback.progress;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.headlight.kit.call.OnBehalf;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** activity-service, as far as we need it. */
@Path("/v1/measurements")
@RegisterRestClient(configKey = "activity-service")
@RegisterProvider(OnBehalf.class)
interface ActivityClient {

    record Question(List<String> measureIds, List<UUID> repIds, LocalDate from, LocalDate to) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Measured(String measureId, UUID repId, BigDecimal total) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Measurements(List<Measured> items) {
        public Measurements {
            items = List.copyOf(items);
        }
    }

    @POST
    Measurements measure(Question question);

    @ClientExceptionMapper
    static RuntimeException failure(Response answer) {
        return OtherSide.said(answer);
    }
}
