package io.headlight.activity.source.outgoing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Set;

/** Where we may call, when a source names the address. */
@ConfigMapping(prefix = "headlight.outgoing")
interface OutgoingConfig {

    @WithDefault("443")
    Set<Integer> ports();

    /** For development, and never else: 127.0.0.1 is taken too, by http or https, at any port. */
    @WithDefault("false")
    boolean loopback();

    /** How long a name may take to become addresses. */
    @WithDefault("PT3S")
    Duration lookup();
}
