package io.headlight.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Says where a JSON body is wrong without echoing any of it, nor a class name of ours. */
final class JsonFault {

    private JsonFault() {}

    static String where(JsonProcessingException malformed) {
        var at = malformed.getLocation();
        return at == null
                ? "The body is not well-formed JSON."
                : "The body is not well-formed JSON: line %d, column %d.".formatted(at.getLineNr(), at.getColumnNr());
    }

    static Violation violation(MismatchedInputException wrong) {
        var pointer = pointer(wrong);
        return switch (wrong) {
            case UnrecognizedPropertyException unknown ->
                Violation.at(pointer, "unknown_field", "There is no member of this name.");
            case InvalidFormatException format -> Violation.at(pointer, "format", expected(format));
            default -> Violation.at(pointer, "type", "The value has the wrong type.");
        };
    }

    private static String expected(InvalidFormatException format) {
        var type = format.getTargetType();
        if (type != null && type.isEnum()) {
            return "Expected one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "))
                    + ".";
        }
        return "The value does not have the expected format.";
    }

    private static String pointer(JsonMappingException wrong) {
        return wrong.getPath().stream()
                .map(step ->
                        step.getFieldName() != null ? escape(step.getFieldName()) : String.valueOf(step.getIndex()))
                .map(step -> "/" + step)
                .collect(Collectors.joining());
    }

    static String escape(String member) {
        return member.replace("~", "~0").replace("/", "~1");
    }
}
