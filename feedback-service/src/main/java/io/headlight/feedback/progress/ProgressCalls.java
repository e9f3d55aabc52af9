package io.headlight.feedback.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * The calls themselves, made bearable: a quick failure is tried again within a second, a slow one is not (the client's
 * own time-out ends it); when half of twenty calls failed, the other side is left alone for five seconds.
 */
@ApplicationScoped
class ProgressCalls {

    private static final int CALLS = 20;
    private static final long REST_MILLIS = 5_000;
    private static final long TRY_FOR_MILLIS = 1_000;

    private final PlanClient plan;
    private final ActivityClient activity;

    ProgressCalls(@RestClient PlanClient plan, @RestClient ActivityClient activity) {
        this.plan = plan;
        this.activity = activity;
    }

    @Retry(
            maxRetries = 2,
            delay = 100,
            jitter = 50,
            maxDuration = TRY_FOR_MILLIS,
            retryOn = {ProcessingException.class, OtherSide.Failed.class})
    @CircuitBreaker(
            requestVolumeThreshold = CALLS,
            failureRatio = 0.5,
            delay = REST_MILLIS,
            skipOn = OtherSide.HasNone.class)
    PlanClient.Standing progress(UUID teamId, UUID planId) {
        return plan.progress(teamId, planId);
    }

    @Retry(
            maxRetries = 2,
            delay = 100,
            jitter = 50,
            maxDuration = TRY_FOR_MILLIS,
            retryOn = {ProcessingException.class, OtherSide.Failed.class})
    @CircuitBreaker(
            requestVolumeThreshold = CALLS,
            failureRatio = 0.5,
            delay = REST_MILLIS,
            skipOn = OtherSide.HasNone.class)
    ActivityClient.Measurements measure(ActivityClient.Question question) {
        return activity.measure(question);
    }
}
