package io.headlight.gateway.routing;

import io.headlight.kit.problem.RouteProblems;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Lets a request through only with a valid access token; what its bearer may do is for the service to judge. */
@Singleton
class RequireToken implements Handler<RoutingContext> {

    private static final Logger LOG = Logger.getLogger(RequireToken.class);
    private static final String WAIVED = "headlight.token.waived";

    private final RouteProblems problems;

    RequireToken(RouteProblems problems) {
        this.problems = problems;
    }

    /** The sender of this request proves who they are in another way, to the service. */
    static void waive(RoutingContext context) {
        context.put(WAIVED, true);
        context.next();
    }

    @Override
    public void handle(RoutingContext context) {
        if (context.get(WAIVED) != null) {
            context.next();
            return;
        }
        context.request().pause();
        // Else Quarkus answers a bad token as well, in its own words.
        context.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        QuarkusHttpUser.getSecurityIdentity(context, null)
                .subscribe()
                .with(identity -> judge(context, identity), failure -> refuse(context, failure));
    }

    private void judge(RoutingContext context, SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            challenge(context, "No access token was sent.", "Bearer");
        } else {
            context.next();
        }
    }

    private void refuse(RoutingContext context, Throwable failure) {
        if (failure instanceof AuthenticationFailedException) {
            challenge(context, "The access token is not valid or has expired.", "Bearer error=\"invalid_token\"");
            return;
        }
        LOG.warnf("Tokens cannot be checked: %s", failure.getMessage());
        context.request().resume();
        context.response().putHeader(HttpHeaders.RETRY_AFTER, RetryAfter.seconds());
        problems.answer(context, 503, "service_unavailable", "Access tokens cannot be checked at the moment.");
    }

    private void challenge(RoutingContext context, String detail, String challenge) {
        context.request().resume();
        context.response().putHeader("WWW-Authenticate", challenge);
        problems.answer(context, 401, "unauthenticated", detail);
    }
}
