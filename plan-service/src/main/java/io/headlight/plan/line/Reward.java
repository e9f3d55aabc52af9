package io.headlight.plan.line;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a rep gains, on which condition. Nobody gives their best for a reward they do not understand.
 *
 * @param condition when it is earned, in words
 * @param value what it is: an amount, an honor, a day off, in words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reward(
        RewardKind kind,

        @Size(max = 300) @Schema(examples = "Three in each of four weeks running")
        String condition,

        @Size(max = 300) @Schema(examples = "Named in Monday's team meeting")
        String value) {}
