package io.headlight.plan.progress;

import io.headlight.plan.calendar.Timeframe;
import io.headlight.plan.course.Stretch;
import io.headlight.plan.version.PlanVersion;
import java.util.List;
import java.util.UUID;

/** When reps work, and how much of a target they are asked for by then. */
interface WorkingTimes {

    /** The plan's time as the rep's present team works it. */
    Timeframe of(UUID repId, PlanVersion plan);

    /** The stretch in parts, each with one calendar and one share of the target. */
    List<Stretch> parts(UUID repId, PlanVersion plan, Stretch stretch);
}
