package io.headlight.activity.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How much a source may send, so that one partner's import does not hold up the others.
 *
 * @param perSecond deliveries over time; as many as we can take when absent
 * @param burst deliveries at once; what the service is set to when absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SourceLimits", examples = """
                {"perSecond": 50, "burst": 200}""")
public record Limits(
        @Min(1) @Max(10_000) @Schema(examples = "50") Integer perSecond,
        @Min(1) @Max(100_000) @Schema(examples = "200") Integer burst) {

    public static final Limits NONE = new Limits(null, null);
}
