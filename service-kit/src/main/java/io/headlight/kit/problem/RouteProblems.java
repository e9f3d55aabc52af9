package io.headlight.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headlight.kit.http.Trace;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Problems from below the resources: for filters and routes of the HTTP layer, where no JAX-RS request exists. */
@ApplicationScoped
public class RouteProblems {

    private final ObjectMapper json;

    RouteProblems(ObjectMapper json) {
        this.json = json;
    }

    /** Ends the response with a problem; headers of its own (Retry-After, Allow) are set by the caller before. */
    public void answer(RoutingContext context, int status, String code, String detail) {
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(body(context, status, code, detail));
    }

    /** The body of a problem, for a response that somebody else sends. */
    public Buffer body(RoutingContext context, int status, String code, String detail) {
        var problem = new Problem(
                Problem.typeOf(code),
                ProblemResponses.title(status),
                status,
                detail,
                context.normalizedPath(),
                code,
                Trace.idOf(context),
                null);
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem is always writable", e);
        }
    }
}
