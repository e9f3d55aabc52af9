package io.headlight.activity.fetch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How partners' APIs are asked for what their webhooks leave out; all of it on each instance. */
@ConfigMapping(prefix = "headlight.fetch")
interface FetchConfig {

    /** Objects of one source asked for at once. */
    @WithDefault("2")
    int atOnce();

    /** Objects of all sources asked for at once. */
    @WithDefault("32")
    int inAll();

    /** Questions to one source's API over time; well under what the vendors allow, for we are not the only ones who ask. */
    @WithDefault("5")
    int perSecond();

    /** How often an object is asked for before it has failed. */
    @WithDefault("12")
    int tries();

    /** Pause before the second try; doubled before each further one. */
    @WithDefault("PT5S")
    Duration pause();

    /** The longest pause of ours; an API may ask for a longer one. */
    @WithDefault("PT30M")
    Duration longestPause();

    /** How long an object is left to who asks for it before another may: longer than any fetcher takes. */
    @WithDefault("PT1M")
    Duration lease();
}
