package io.headlight.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A body has to be here as a whole within a while, or its connection ends. The idle timeout alone would let one byte a
 * minute hold a connection, a thread and what came so far for days. Where whole files are taken that may take long.
 */
@ApplicationScoped
class BodyDeadline {

    private static final int AFTER_ANNOUNCED_BODY_LIMIT = 8_000;

    private final Duration deadline;
    private final BodySizes sizes;

    BodyDeadline(@ConfigProperty(name = "headlight.body-deadline") Duration deadline, BodySizes sizes) {
        this.deadline = deadline;
        this.sizes = sizes;
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, AFTER_ANNOUNCED_BODY_LIMIT);
    }

    private void watch(RoutingContext context) {
        var request = context.request();
        if (hasBody(request) && !sizes.isUpload(context.normalizedPath())) {
            long timer = context.vertx().setTimer(deadline.toMillis(), late -> cutOff(context));
            context.addEndHandler(done -> context.vertx().cancelTimer(timer));
        }
        context.next();
    }

    private static boolean hasBody(HttpServerRequest request) {
        return !request.isEnded()
                && (request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                        || request.headers().contains(HttpHeaders.TRANSFER_ENCODING));
    }

    private static void cutOff(RoutingContext context) {
        if (!context.request().isEnded()) {
            context.response().reset();
        }
    }
}
