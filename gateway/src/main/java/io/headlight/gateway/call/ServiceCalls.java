package io.headlight.gateway.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.faulttolerance.api.Guard;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Questions to services that may be slow, ill or out of their mind. Every one ends by its deadline, reads a bounded answer,
 * and counts for the service's circuit breaker; whatever goes wrong becomes a {@link NoAnswer}.
 */
@Singleton
public class ServiceCalls {

    private static final Logger LOG = Logger.getLogger(ServiceCalls.class);
    private static final double HALF = 0.5;
    private static final int HUNDRED = 100;
    private static final String NOTHING = "It answered nothing.";
    private static final String UNREADABLE = "It answered something that cannot be read.";

    private final CallConfig config;
    private final ObjectMapper json;
    private final Map<String, Guard> guards = new ConcurrentHashMap<>();

    ServiceCalls(CallConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
    }

    /**
     * @param service whom to ask; all questions to one service share a breaker
     * @param question gives the answer's body as it comes
     */
    public <T> T ask(String service, Supplier<InputStream> question, Class<T> answer) {
        var guard = guards.computeIfAbsent(service, this::guard);
        try {
            return guard.call(() -> answer(question, answer), answer);
        } catch (NoAnswer told) {
            LOG.debugf("%s: %s", service, told.getMessage());
            throw told;
        } catch (TimeoutException late) {
            throw new NoAnswer.Failed("It did not answer in time.");
        } catch (CircuitBreakerOpenException open) {
            throw new NoAnswer.Failed("It failed too often just now and is left alone for a moment.");
        } catch (Exception bug) {
            LOG.errorf(bug, "Asking %s failed", service);
            throw new NoAnswer.Failed("It could not be asked.");
        }
    }

    private <T> T answer(Supplier<InputStream> question, Class<T> type) {
        try (var body = question.get()) {
            if (body == null) {
                throw new NoAnswer.Failed(NOTHING);
            }
            var limit = (int) config.largestAnswer().asLongValue();
            var bytes = body.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new NoAnswer.Failed("It answered more than can be read.");
            }
            var answer = json.readValue(bytes, type);
            if (answer == null) {
                throw new NoAnswer.Failed(NOTHING);
            }
            return answer;
        } catch (JsonProcessingException garbage) {
            throw new NoAnswer.Failed(UNREADABLE);
        } catch (WebApplicationException said) {
            throw unless200(said.getResponse().getStatus());
        } catch (ProcessingException broken) {
            throw new NoAnswer.Failed(isLate(broken) ? "It did not answer in time." : "It cannot be reached.");
        } catch (IOException broken) {
            throw new NoAnswer.Failed("Its answer broke off.");
        }
    }

    private static NoAnswer unless200(int status) {
        return switch (status / HUNDRED) {
            case 5 -> new NoAnswer.Failed("It answered that something is wrong with it.");
            case 4 -> new NoAnswer.Refused("It refused the question.");
            default -> new NoAnswer.Failed(UNREADABLE);
        };
    }

    private static boolean isLate(ProcessingException broken) {
        return broken.getCause() instanceof SocketTimeoutException
                || broken.getCause() instanceof java.util.concurrent.TimeoutException;
    }

    private Guard guard(String service) {
        return Guard.create()
                .withDescription(service)
                .withTimeout()
                .duration(config.deadline().toMillis(), ChronoUnit.MILLIS)
                .done()
                .withCircuitBreaker()
                .requestVolumeThreshold(config.breakerCalls())
                .failureRatio(HALF)
                .delay(config.breakerPause().toMillis(), ChronoUnit.MILLIS)
                .skipOn(NoAnswer.Refused.class)
                .done()
                .build();
    }
}
