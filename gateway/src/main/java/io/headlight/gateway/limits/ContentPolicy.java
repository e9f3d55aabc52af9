package io.headlight.gateway.limits;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** What a browser may do with an answer: nothing at all with data, little with our pages. */
@Singleton
class ContentPolicy {

    private static final int EARLY = 9_600;
    private static final String DATA = "default-src 'none'; frame-ancestors 'none'";
    private static final String PAGE = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
    /** The API browser is a script; it calls us, and the identity provider when somebody logs in. */
    private static final String BROWSER =
            "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data:; connect-src 'self' http: https:; frame-ancestors 'none'";

    void register(@Observes Filters filters) {
        filters.register(ContentPolicy::add, EARLY);
    }

    private static void add(RoutingContext context) {
        context.response().putHeader("Content-Security-Policy", of(context.normalizedPath()));
        context.next();
    }

    private static String of(String path) {
        if (path.startsWith("/problems/")) {
            return PAGE;
        }
        return path.equals("/docs") || path.startsWith("/docs/") ? BROWSER : DATA;
    }
}
