package io.headlight.plan.absencebatch;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of many absences: as many answers as there were items, in the same order. */
@Schema(examples = """
                {"items": [{"status": 201, "id": "01970000-0000-7000-8000-0000000000a1", "externalId": "leave-20931"}]}""")
public record AbsenceAnswers(List<AbsenceAnswer> items) {}
