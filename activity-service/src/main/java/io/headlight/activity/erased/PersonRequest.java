package io.headlight.activity.erased;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whom to forget, or of whom to tell everything: a customer's contact by all that is known of contact id, email and phone, or
 * a rep. By what is not named nothing is found.
 *
 * @param sourceId whose contact id it is; without it, every source's
 * @param contactId as activities name their contact
 * @param reason why, without naming anybody: it is kept
 */
@Schema(examples = {"""
                {"sourceId": "01970000-0000-7000-8000-0000000000a7", "contactId": "person:88",
                 "email": "pat@harbor.example", "phone": "+49 30 901820", "reason": "Request of 6 January 2027, case 4711"}""", """
                {"repId": "9e500000-0000-4000-8000-00000000000b", "reason": "Request of 6 January 2027, case 4712"}"""})
public record PersonRequest(
        UUID sourceId,

        @Size(min = 1, max = 190) @Schema(examples = "person:88")
        String contactId,

        @Size(min = 3, max = 180) @Schema(examples = "pat@harbor.example")
        String email,

        @Size(min = 6, max = 60) @Schema(examples = "+49 30 901820")
        String phone,

        UUID repId,

        @NotBlank @Size(max = 500) @Schema(examples = "Request of 6 January 2027, case 4711")
        String reason) {

    /** @throws io.headlight.kit.problem.Rejection.Invalid when it names nobody, or somebody who cannot be */
    public PersonNames person() {
        return new PersonNames(sourceId, contactId, email, phone, repId);
    }
}
