package io.headlight.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headlight.kit.problem.Problem;
import io.headlight.kit.problem.ProblemResponses;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Says no to a body that announces to be too large, before any of it is read and with a problem: Quarkus' own refusal has
 * no body. One that does not announce its size meets {@link BodyLimit}.
 */
@ApplicationScoped
class AnnouncedBodyLimit {

    private static final int AFTER_ANSWER_HEADERS = 9_000;
    private static final int TOO_LARGE = 413;
    private static final int LINGERING_MILLIS = 1_000;

    private final BodySizes sizes;
    private final ObjectMapper json;

    AnnouncedBodyLimit(BodySizes sizes, ObjectMapper json) {
        this.sizes = sizes;
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_ANSWER_HEADERS);
    }

    private void check(RoutingContext context) {
        long limit = sizes.of(context.normalizedPath());
        var announced = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (announced == null || announced.length() < 19 && Long.parseLong(announced) <= limit) {
            context.next();
            return;
        }
        context.response()
                .setStatusCode(TOO_LARGE)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(problem(context, limit))
                .onComplete(answered -> hangUp(context));
    }

    /** The body is not read, so the connection would wait for it; whoever sends it gets a moment to see the answer. */
    private static void hangUp(RoutingContext context) {
        context.vertx()
                .setTimer(
                        LINGERING_MILLIS, done -> context.request().connection().close());
    }

    private String problem(RoutingContext context, long limit) {
        try {
            return json.writeValueAsString(new Problem(
                    Problem.typeOf("too_large"),
                    ProblemResponses.title(TOO_LARGE),
                    TOO_LARGE,
                    "The body is larger than %d bytes.".formatted(limit),
                    context.normalizedPath(),
                    "too_large",
                    Trace.idOf(context),
                    null));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
