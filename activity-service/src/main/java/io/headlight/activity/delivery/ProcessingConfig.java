package io.headlight.activity.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How deliveries are worked off. */
@ConfigMapping(prefix = "headlight.processing")
public interface ProcessingConfig {

    /** Deliveries in work at once; each holds one of the pool's connections, so well under its size. */
    @WithDefault("4")
    int workers();

    /** Deliveries that may wait in memory; those beyond wait in the database for a sweeper. */
    @WithDefault("2000")
    int queue();

    /** Deliveries and items of one source that share a transaction at most. */
    @WithDefault("25")
    int together();

    /** How long a delivery is left to who took it up before another may: longer than any of them takes. */
    @WithDefault("PT30S")
    Duration lease();

    /** How often an item is tried before it is dead. */
    @WithDefault("5")
    int tries();

    /** Pause before the second try; doubled before each further one. */
    @WithDefault("PT2S")
    Duration pause();
}
