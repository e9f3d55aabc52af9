package io.headlight.plan.course;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How regularly a rep does something: practice can be managed where its outcome cannot.
 *
 * @param practiceDays working days on which it was done, {@code workingDays} that are over
 * @param streak working days in a row on which it was done, up to the last one over
 */
@Schema(
        requiredProperties = {"practiceDays", "workingDays", "streak"},
        examples = """
                {"practiceDays": 7, "workingDays": 10, "streak": 3}""")
public record Consistency(int practiceDays, int workingDays, int streak) {

    static Consistency of(DailyWork work) {
        return new Consistency(work.practiceDays(), work.amounts().size(), work.streak());
    }
}
