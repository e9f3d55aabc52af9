package io.headlight.activity.match;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What counts as the same thing told by several systems. What was found out under other settings is looked at again when
 * something near it changes.
 */
@ConfigMapping(prefix = "headlight.match")
interface MatchConfig {

    /** Activity types that more than one system tells of; all others are what they are. */
    @WithDefault("meeting,call,meeting_booked")
    Set<String> types();

    /** Of these, the ones a rep does one at a time: the start is enough when a system does not say who else was there. */
    @WithDefault("meeting")
    Set<String> byStart();

    /** How far the starts may be apart: one system knows when it was planned, another when somebody joined. */
    @WithDefault("PT10M")
    Duration window();

    /** The same for calls, of which a rep makes several in that time, with the same person too. */
    @WithDefault("PT3M")
    Duration callWindow();

    /** Empty: no fact of this type is the same as another. */
    default Optional<Rule> ruleOf(String activityType) {
        return types().contains(activityType)
                ? Optional.of(new Rule(
                        activityType.equals("call") ? callWindow() : window(),
                        byStart().contains(activityType)))
                : Optional.empty();
    }
}
