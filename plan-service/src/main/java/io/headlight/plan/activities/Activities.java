package io.headlight.plan.activities;

import io.headlight.kit.problem.Rejection;
import io.headlight.plan.measure.Indicator;
import io.headlight.plan.measure.MeasureRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * activity-service: told what to measure, asked what was done. When it does not answer, we say so at once and leave it
 * alone for a while instead of queueing up before it.
 */
@ApplicationScoped
public class Activities {

    private static final Logger LOG = Logger.getLogger(Activities.class);
    private static final Duration COME_BACK = Duration.ofSeconds(5);

    private final ActivityService service;

    Activities(@RestClient ActivityService service) {
        this.service = service;
    }

    /** Repeatable: the id follows from the content. */
    public void register(String name, Indicator indicator, MeasureRule rule, String timeZone) {
        service.register(rule.idFor(name, indicator, timeZone), MeasureDefinition.of(name, indicator, rule, timeZone));
    }

    /**
     * Asking changes nothing, so a call that fails quickly is tried once more; one that timed out is not, as the caller's
     * patience is used up by then.
     *
     * @throws MeasurementsUnavailable when there is no answer
     */
    @Retry(
            maxRetries = 1,
            delay = 100,
            jitter = 50,
            maxDuration = 1,
            durationUnit = ChronoUnit.SECONDS,
            retryOn = MeasurementsUnavailable.class)
    @CircuitBreaker(
            requestVolumeThreshold = 20,
            failureRatio = 0.5,
            delay = 5,
            delayUnit = ChronoUnit.SECONDS,
            failOn = MeasurementsUnavailable.class)
    @Fallback(fallbackMethod = "leaveAlone", applyOn = CircuitBreakerOpenException.class)
    public Totals totals(MeasurementsQuestion question) {
        try {
            return index(service.measure(question));
        } catch (WebApplicationException | ProcessingException e) {
            LOG.warnf("activity-service does not measure: %s", e.getMessage());
            throw new MeasurementsUnavailable();
        }
    }

    Totals leaveAlone(MeasurementsQuestion question) {
        throw new MeasurementsUnavailable();
    }

    private static Totals index(Measurements answer) {
        if (answer == null || answer.items() == null) {
            throw new MeasurementsUnavailable();
        }
        return Totals.of(answer);
    }

    public static final class MeasurementsUnavailable extends Rejection.Unavailable {
        MeasurementsUnavailable() {
            super("What was done cannot be measured at the moment; plans can be read and edited.", COME_BACK);
        }
    }
}
