package io.headlight.activity.activity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a rep may write down themselves. */
@ConfigMapping(prefix = "headlight.by-hand")
interface ByHandConfig {

    /** Nothing older: who writes down last year today remembers for the number's sake. */
    @WithDefault("P92D")
    Duration oldest();

    /** How far a phone's clock may be ahead of ours. */
    @WithDefault("PT5M")
    Duration ahead();
}
