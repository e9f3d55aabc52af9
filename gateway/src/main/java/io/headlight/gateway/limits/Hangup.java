package io.headlight.gateway.limits;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * Says goodbye to a sender whose request did not end where it should: nothing more on this connection can be trusted.
 * What still comes is read and thrown away for a moment, because closing on unread bytes would tear down the answer too.
 */
public final class Hangup {

    private static final long MOMENT_MILLIS = 500;

    private Hangup() {}

    /** To be called before the answer is sent. */
    public static void after(RoutingContext context) {
        var request = context.request();
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        context.addEndHandler(ended -> {
            if (request.isEnded()) {
                request.connection().close();
            } else {
                request.resume();
                context.vertx()
                        .setTimer(MOMENT_MILLIS, moment -> request.connection().close());
            }
        });
    }
}
