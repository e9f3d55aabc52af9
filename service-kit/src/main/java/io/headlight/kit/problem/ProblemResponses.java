package io.headlight.kit.problem;

import io.headlight.kit.http.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;

/** Builds problem responses; the one place that knows which headers they carry. */
@ApplicationScoped
public class ProblemResponses {

    private static final Map<Integer, String> TITLES = Map.ofEntries(
            Map.entry(400, "Malformed request"),
            Map.entry(401, "Authentication required"),
            Map.entry(403, "Not allowed"),
            Map.entry(404, "Not found"),
            Map.entry(405, "Method not allowed"),
            Map.entry(406, "Not acceptable"),
            Map.entry(409, "Conflict with the present state"),
            Map.entry(410, "Gone"),
            Map.entry(412, "Changed meanwhile"),
            Map.entry(413, "Too large"),
            Map.entry(414, "URI too long"),
            Map.entry(415, "Unsupported media type"),
            Map.entry(422, "Invalid input"),
            Map.entry(428, "Precondition required"),
            Map.entry(429, "Too many requests"),
            Map.entry(431, "Headers too large"),
            Map.entry(500, "Internal error"),
            Map.entry(502, "Bad gateway"),
            Map.entry(503, "Temporarily unavailable"),
            Map.entry(504, "Timed out"));

    private final UriInfo uri;
    private final Trace trace;

    ProblemResponses(UriInfo uri, Trace trace) {
        this.uri = uri;
        this.trace = trace;
    }

    public Response.ResponseBuilder of(int status, String code, String detail, List<Violation> errors) {
        var capped = errors == null
                ? null
                : errors.stream().limit(Problem.MOST_ERRORS).toList();
        var problem = new Problem(
                Problem.typeOf(code), title(status), status, detail, "/" + path(), code, trace.id(), capped);
        return Response.status(status).type(Problem.MEDIA_TYPE).entity(problem);
    }

    public Response.ResponseBuilder of(int status, String code, String detail) {
        return of(status, code, detail, null);
    }

    public static String title(int status) {
        return TITLES.getOrDefault(status, status < 500 ? "Request refused" : "Server error");
    }

    private String path() {
        var path = uri.getPath();
        return path.startsWith("/") ? path.substring(1) : path;
    }
}
