package io.headlight.activity.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whom or what an activity was about, each by the name or id its source uses, 1 to 190 characters or null.
 *
 * @param account the company
 * @param opportunity the possible sale
 * @param contact the person
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Subject(
        @Size(min = 1, max = 190) @Schema(examples = "Harbor Logistics")
        String account,

        @Size(min = 1, max = 190) @Schema(examples = "deal:40817")
        String opportunity,

        @Size(min = 1, max = 190) @Schema(examples = "Pat Quay")
        String contact) {

    public static final Subject NONE = new Subject(null, null, null);
}
