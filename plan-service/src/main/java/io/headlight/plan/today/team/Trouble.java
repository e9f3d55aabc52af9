package io.headlight.plan.today.team;

import io.headlight.plan.course.ProgressState;
import io.headlight.plan.progress.BehaviorProgress;
import java.util.Optional;

/** What is wrong with a line that can still be helped, in the order in which help does most. */
enum Trouble {
    /** Off track with time to correct course. */
    OFF_TRACK("off track with time to correct it"),
    /** A deliverable that is late but still counts. */
    OVERDUE("overdue"),
    AT_RISK("at risk"),
    OUT_OF_REACH("out of reach");

    private final String words;

    Trouble(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Empty when it does well or when it is too late. */
    static Optional<Trouble> of(BehaviorProgress line) {
        boolean behind = line.state() == ProgressState.OFF_TRACK || line.state() == ProgressState.AT_RISK;
        return switch (line.timing()) {
            case OVERDUE -> Optional.of(OVERDUE);
            case OUT_OF_REACH -> behind ? Optional.of(OUT_OF_REACH) : Optional.empty();
            case OPEN ->
                behind ? Optional.of(line.state() == ProgressState.OFF_TRACK ? OFF_TRACK : AT_RISK) : Optional.empty();
            case TOO_LATE, DONE, DONE_LATE -> Optional.empty();
        };
    }
}
