package io.headlight.plan.progress;

import java.math.BigDecimal;
import java.util.UUID;

/** What one rep is expected to do or reach on a line, how far they should be, and where they stand. */
record Judged(Expected expected, UUID measureId, Course course, Standing standing) {

    /** What the line adds to a score; null while nothing is due. */
    BigDecimal credit() {
        return standing.credit(course);
    }
}
