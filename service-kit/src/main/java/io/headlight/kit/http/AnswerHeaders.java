package io.headlight.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/** Headers of every answer, refusals of the HTTP layer included. */
class AnswerHeaders {

    private static final int BEFORE_ALL = 10_000;

    void register(@Observes Filters filters) {
        filters.register(AnswerHeaders::add, BEFORE_ALL);
    }

    private static void add(RoutingContext context) {
        var headers = context.response().headers();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cache-Control", "no-store");
        headers.set(Trace.HEADER, Trace.idOf(context));
        context.next();
    }
}
