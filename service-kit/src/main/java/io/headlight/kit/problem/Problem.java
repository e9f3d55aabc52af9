package io.headlight.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What every answer outside 2xx carries, as {@code application/problem+json} (RFC 9457).
 *
 * @param type stable reference of the kind of problem, {@code /problems/{code}}; opens a page for people at the gateway
 * @param title the kind of problem in a few words, the same for every occurrence
 * @param status the HTTP status
 * @param detail what went wrong this time, in a sentence
 * @param instance the path that was called
 * @param code stable machine-readable code in snake_case
 * @param traceId names this request in the logs
 * @param errors every broken rule, at most 100, when the input was invalid; else absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {"type", "title", "status", "detail", "instance", "code", "traceId"},
        examples = """
                {"type": "/problems/not-found", "title": "Not found", "status": 404,
                 "detail": "There is no plan 019a9c1e-7a30-7c3e-9d55-0f6f6f0f2b11.",
                 "instance": "/v1/plans/019a9c1e-7a30-7c3e-9d55-0f6f6f0f2b11", "code": "not_found",
                 "traceId": "019a9c1e-7c41-7d02-8a17-5d1f0c3b9e77"}
                """)
public record Problem(
        @Schema(examples = "/problems/not-found") String type,
        @Schema(examples = "Not found") String title,
        @Schema(examples = "404") int status,
        String detail,

        @Schema(examples = "/v1/plans/019a9c1e-7a30-7c3e-9d55-0f6f6f0f2b11")
        String instance,

        @Schema(examples = "not_found") String code,
        String traceId,
        List<Violation> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";
    static final int MOST_ERRORS = 100;

    /** The page that explains a code to people. */
    public static String typeOf(String code) {
        return "/problems/" + code.replace('_', '-');
    }
}
