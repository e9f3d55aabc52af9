package io.headlight.plan.communication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far one rep has come with what they were told.
 *
 * @param name null for somebody who is not in the directory any more
 * @param oldestOpenSince null when everything is acknowledged
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {"repId", "sent", "seen", "acknowledged", "challenged", "state"},
        examples = """
                {"repId": "9e500000-0000-4000-8000-00000000000b", "name": "Ann Archer", "sent": 0, "seen": 3,
                 "acknowledged": 7, "challenged": 1, "oldestOpenSince": "2026-12-18T15:30:00Z", "state": "CHALLENGED"}""")
public record RepCommunication(
        UUID repId,

        @Schema(description = "Absent for somebody who is not in the directory any more", examples = "Ann Archer")
        String name,

        @Schema(description = "Not read yet", examples = "0")
        int sent,

        @Schema(description = "Read, not acknowledged", examples = "3")
        int seen,

        @Schema(description = "Understood", examples = "7") int acknowledged,

        @Schema(description = "Objected to, not decided", examples = "1")
        int challenged,

        @Schema(
                description = "Since when the rep has owed an answer, or waited for one, the longest: from the sending,"
                        + " the objection or the decision on it; absent when everything is acknowledged",
                examples = "2026-12-18T15:30:00Z")
        Instant oldestOpenSince,

        CommunicationState state) {

    static final Comparator<RepCommunication> BY_NAME = Comparator.comparing(
                    RepCommunication::name, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(RepCommunication::repId);

    static RepCommunication of(UUID repId, String name, List<Told> told) {
        var counts = CommunicationCounts.of(told);
        var oldest = told.stream()
                .filter(one -> !one.isAcknowledged())
                .map(Told::since)
                .min(Comparator.naturalOrder());
        return new RepCommunication(
                repId,
                name,
                counts.sent(),
                counts.seen(),
                counts.acknowledged(),
                counts.challenged(),
                oldest.orElse(null),
                counts.state());
    }
}
