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

    /**
     * Repeatable: the id follows from the content.
     *
     * @throws NotRegistered when activity-service did not take it
     */
    public void register(String name, Indicator indicator, MeasureRule rule, String timeZone) {
        try {
            service.register(
                    rule.idFor(name, indicator, timeZone), MeasureDefinition.of(name, indicator, rule, timeZone));
        } catch (WebApplicationException | ProcessingException e) {
            throw new NotRegistered(why(e));
        }
    }

    /**
     * Registers a measure before there is a plan that promises anything by it, so that what was done so far can be asked.
     * Since its id follows from its content, the publication finds the very same measure.
     *
     * @return whether everything done so far is counted
     * @throws NotRegistered when activity-service did not take it
     */
    public boolean prepare(String name, Indicator indicator, MeasureRule rule, String timeZone) {
        try {
            var measure = service.prepare(
                    rule.idFor(name, indicator, timeZone), MeasureDefinition.of(name, indicator, rule, timeZone));
            return measure != null && measure.isCounted();
        } catch (WebApplicationException | ProcessingException e) {
            throw new NotRegistered(why(e));
        }
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
            LOG.warnf("Nothing is measured: %s", why(e));
            throw new MeasurementsUnavailable();
        }
    }

    Totals leaveAlone(MeasurementsQuestion question) {
        throw new MeasurementsUnavailable();
    }

    private static Totals index(Measurements answer) {
        if (answer == null || answer.items() == null || !answer.isWhole()) {
            throw new MeasurementsUnavailable();
        }
        return Totals.of(answer);
    }

    /** In our words: those of the client would name our classes in the log. */
    private static String why(RuntimeException failure) {
        return failure instanceof WebApplicationException answered
                ? "activity-service answers " + answered.getResponse().getStatus()
                : "activity-service does not answer";
    }

    /** For our own jobs only; nobody who asks us hears of it. */
    static final class NotRegistered extends RuntimeException {
        NotRegistered(String why) {
            super(why);
        }
    }

    public static final class MeasurementsUnavailable extends Rejection.Unavailable {
        MeasurementsUnavailable() {
            super("What was done cannot be measured at the moment; plans can be read and edited.", COME_BACK);
        }
    }
}
