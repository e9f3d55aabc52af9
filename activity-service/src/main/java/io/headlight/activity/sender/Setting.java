package io.headlight.activity.sender;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something a source of a sender can be told.
 *
 * @param pattern what its value must match as a whole
 * @param required whether there is no source without it
 * @param byDefault what holds when it is not said, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {"name", "description", "pattern", "required"},
        examples = """
                {"name": "wonStages", "description": "The ids of the stages that mean won, with commas between.",
                 "pattern": "[A-Za-z0-9_-]+(,[A-Za-z0-9_-]+)*", "required": false, "byDefault": "closedwon"}""")
public record Setting(
        @Schema(examples = "wonStages") String name,

        @Schema(examples = "The ids of the stages that mean won, with commas between.")
        String description,

        @Schema(examples = "[A-Za-z0-9_-]+(,[A-Za-z0-9_-]+)*")
        String pattern,

        boolean required,
        @Schema(examples = "closedwon") String byDefault) {

    public static Setting required(String name, String pattern, String description) {
        return new Setting(name, description, pattern, true, null);
    }

    /** One that may be left out. */
    public static Setting optional(String name, String pattern, String byDefault, String description) {
        return new Setting(name, description, pattern, false, byDefault);
    }

    public boolean accepts(String value) {
        return Pattern.matches(pattern, value);
    }
}
