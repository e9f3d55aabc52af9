package io.headlight.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One broken rule: where (exactly one of pointer, parameter, header), which rule, and what to do about it.
 *
 * @param pointer JSON pointer (RFC 6901) into the request body
 * @param parameter name of a path or query parameter
 * @param header name of a request header
 * @param code stable rule code in snake_case
 * @param detail a sentence for people
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {"code", "detail"},
        examples = """
                {"pointer": "/name", "code": "not_blank", "detail": "Must not be blank."}""")
public record Violation(String pointer, String parameter, String header, String code, String detail) {

    public static Violation at(String pointer, String code, String detail) {
        return new Violation(pointer, null, null, code, detail);
    }

    public static Violation ofParameter(String parameter, String code, String detail) {
        return new Violation(null, parameter, null, code, detail);
    }

    public static Violation ofHeader(String header, String code, String detail) {
        return new Violation(null, null, header, code, detail);
    }
}
