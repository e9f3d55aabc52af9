package io.headlight.activity.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A row that was not taken.
 *
 * @param line the line of the file it begins on, the first being 1
 * @param externalId as far as it could be read
 * @param place the column, or the pointer into the line, that is wrong; none when it is the row as a whole
 * @param code which rule it breaks
 * @param person the owner id, email or rep id that nobody is known by; none unless that is the reason
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {"line", "code", "detail"},
        examples = """
                {"line": 17, "externalId": "call:40817", "place": "Agent", "code": "unknown_email",
                 "detail": "Nobody in the directory has this email.", "person": "pat@acme.example"}""")
public record RejectionView(long line, String externalId, String place, String code, String detail, String person) {

    static RejectionView of(ImportRejection row) {
        return new RejectionView(row.line, row.externalId, row.place, row.code, row.detail, row.person);
    }
}
