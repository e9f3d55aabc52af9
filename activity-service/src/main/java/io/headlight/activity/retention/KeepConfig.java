package io.headlight.activity.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long what partners sent is kept. Facts are kept for ever; these are what they were read off. */
@ConfigMapping(prefix = "headlight.keep")
interface KeepConfig {

    /** Bodies and headers of deliveries that are worked off. Older ones cannot be replayed, previewed or looked at. */
    @WithDefault("P30D")
    Duration bodies();

    /**
     * Deliveries that are worked off, with the fate of their items. A message that comes again later than that is a new one,
     * so it is longer than any sender repeats.
     */
    @WithDefault("P180D")
    Duration deliveries();

    /** Deliveries that wait for people, whole: quarantined, to be fetched, dead, or not worked off at all. */
    @WithDefault("P400D")
    Duration waiting();

    /** Who looked at which body: longer than there is anything to look at. */
    @WithDefault("P730D")
    Duration looks();

    /** What came from each source by the hour. */
    @WithDefault("P400D")
    Duration hours();

    /** Replays that are done. */
    @WithDefault("P400D")
    Duration replays();
}
