package io.headlight.gateway.limits;

import io.headlight.kit.caller.CurrentTenant;
import io.headlight.kit.problem.RouteProblems;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.TreeSet;

/** What every request must be like before anything looks at what it wants. */
@Singleton
class RequestLimits {

    /** After the kit's headers of every answer. */
    private static final int EARLY = 9_500;
    /** The separators of a header line: colon, space, end of line. */
    private static final int LINE_OVERHEAD = 4;

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final LimitsConfig config;
    private final RouteProblems problems;

    RequestLimits(LimitsConfig config, RouteProblems problems) {
        this.config = config;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, EARLY);
    }

    private void check(RoutingContext context) {
        var request = context.request();
        // Only our own services may name a tenant, and none of them calls through this door.
        request.headers().remove(CurrentTenant.HEADER);
        if (!METHODS.contains(request.method().name())) {
            context.response().putHeader(HttpHeaders.ALLOW, String.join(", ", new TreeSet<>(METHODS)));
            problems.answer(context, 405, "method_not_allowed", "This method is not in use here.");
        } else if (request.uri().length() > config.maxUri()) {
            problems.answer(
                    context,
                    414,
                    "uri_too_long",
                    "The address is longer than %d characters.".formatted(config.maxUri()));
        } else if (weight(request) > config.maxHeaders().asLongValue()) {
            problems.answer(
                    context,
                    431,
                    "headers_too_large",
                    "The headers are larger than %d bytes."
                            .formatted(config.maxHeaders().asLongValue()));
        } else if (isFramedOddly(request)) {
            // Two servers that disagree where a request ends let one request hide in another.
            Hangup.after(context);
            problems.answer(context, 400, "malformed_request", "The transfer coding is not one we know.");
        } else {
            context.next();
        }
    }

    private static long weight(HttpServerRequest request) {
        return request.headers().entries().stream()
                .mapToLong(
                        header -> header.getKey().length() + header.getValue().length() + LINE_OVERHEAD)
                .sum();
    }

    private static boolean isFramedOddly(HttpServerRequest request) {
        var codings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        return !codings.isEmpty() && (codings.size() > 1 || !codings.getFirst().equalsIgnoreCase("chunked"));
    }
}
