package io.headlight.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.headlight.kit.http.AllowedMethods;
import io.headlight.kit.http.Trace;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns everything that can go wrong in a request into a problem; the only place where a rejection meets HTTP. */
public class Problems {

    private static final int MOST_CAUSES = 20;
    private static final Logger LOG = Logger.getLogger(Problems.class);
    /** Quarkus ships mappers of its own for the security exceptions, at this priority plus one. */
    private static final int BEFORE_QUARKUS = 1;

    private final ProblemResponses responses;
    private final Trace trace;
    private final AllowedMethods methods;
    private final UriInfo uri;

    Problems(ProblemResponses responses, Trace trace, AllowedMethods methods, UriInfo uri) {
        this.responses = responses;
        this.trace = trace;
        this.methods = methods;
        this.uri = uri;
    }

    @ServerExceptionMapper
    public Response rejected(Rejection rejection) {
        LOG.debugf("%s: %s", rejection.code(), rejection.getMessage());
        return switch (rejection) {
            case Rejection.NotFound r -> plain(404, r);
            case Rejection.Forbidden r -> plain(403, r);
            case Rejection.Conflict r -> plain(409, r);
            case Rejection.PreconditionFailed r -> plain(412, r);
            case Rejection.PreconditionRequired r -> plain(428, r);
            case Rejection.Malformed r -> plain(400, r);
            case Rejection.TooLarge r ->
                // The rest of the body is still on its way: this connection is of no further use.
                responses
                        .of(413, r.code(), r.getMessage())
                        .header("Connection", "close")
                        .build();
            case Rejection.UnsupportedMediaType r -> plain(415, r);
            case Rejection.Unauthenticated r ->
                responses.of(401, r.code(), r.getMessage()).build();
            case Rejection.Gone r -> plain(410, r);
            case Rejection.TooMany r -> later(429, r, r.retryAfter());
            case Rejection.Unavailable r -> later(503, r, r.retryAfter());
            case Rejection.Invalid r ->
                responses.of(422, r.code(), r.getMessage(), r.violations()).build();
        };
    }

    private Response later(int status, Rejection rejection, Duration pause) {
        return responses
                .of(status, rejection.code(), rejection.getMessage())
                .header(
                        HttpHeaders.RETRY_AFTER,
                        Math.max(1, pause.plusMillis(999).toSeconds()))
                .build();
    }

    private Response plain(int status, Rejection rejection) {
        return responses.of(status, rejection.code(), rejection.getMessage()).build();
    }

    @ServerExceptionMapper(priority = BEFORE_QUARKUS)
    public Response unreadable(MismatchedInputException wrong) {
        var violation = JsonFault.violation(wrong);
        return responses
                .of(422, "invalid", "The body breaks a rule.", List.of(violation))
                .build();
    }

    @ServerExceptionMapper(priority = BEFORE_QUARKUS)
    public Response unauthorized(UnauthorizedException none) {
        return challenge("No access token was sent.", "Bearer");
    }

    @ServerExceptionMapper(priority = BEFORE_QUARKUS)
    public Response unauthorized(AuthenticationFailedException bad) {
        return challenge("The access token is not valid or has expired.", "Bearer error=\"invalid_token\"");
    }

    private Response challenge(String detail, String challenge) {
        return responses
                .of(401, "unauthenticated", detail)
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .build();
    }

    @ServerExceptionMapper(priority = BEFORE_QUARKUS)
    public Response forbidden(ForbiddenException no) {
        return responses.of(403, "forbidden", "Your role does not allow this.").build();
    }

    @ServerExceptionMapper
    public Response framework(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException malformed) {
            if (malformed.getCause() instanceof Rejection whileReading) {
                return rejected(whileReading);
            }
            return responses
                    .of(400, "malformed_json", JsonFault.where(malformed))
                    .build();
        }
        if (e instanceof UnreadableParameter bad) {
            return responses
                    .of(422, "invalid", "A parameter cannot be read.", List.of(bad.violation()))
                    .build();
        }
        var given = e.getResponse();
        int status = given.getStatus();
        if (status >= 500) {
            return bug(e);
        }
        var title = ProblemResponses.title(status);
        var problem = responses.of(status, title.toLowerCase(Locale.ROOT).replace(' ', '_'), title + ".");
        if (status == Response.Status.METHOD_NOT_ALLOWED.getStatusCode()) {
            problem.header(HttpHeaders.ALLOW, String.join(", ", methods.of(uri.getPath())));
        }
        return problem.build();
    }

    @ServerExceptionMapper
    @Priority(Integer.MAX_VALUE)
    public Response bug(Throwable e) {
        if (hasHungUp(e)) {
            LOG.debugf("Request %s was not sent to its end", trace.id());
        } else {
            LOG.errorf(e, "Request %s failed", trace.id());
        }
        return responses
                .of(500, "internal_error", "Something went wrong on our side; quote the traceId when you report it.")
                .build();
    }

    /** Whoever does so gets no answer; a log that strangers can fill tells nothing. */
    private static boolean hasHungUp(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause)
                .limit(MOST_CAUSES)
                .anyMatch(HttpClosedException.class::isInstance);
    }
}
