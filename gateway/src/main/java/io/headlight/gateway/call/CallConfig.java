package io.headlight.gateway.call;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much patience a view that asks several services has with each of them. */
@ConfigMapping(prefix = "gateway.call")
public interface CallConfig {

    /** One question, from the connection to the last byte of the answer. Questions run beside each other. */
    @WithDefault("2s")
    Duration deadline();

    /** The largest answer that is read. */
    @WithDefault("2M")
    MemorySize largestAnswer();

    /** So many answers are looked at to tell whether a service is ill. */
    @WithDefault("20")
    int breakerCalls();

    /** Half of them bad: the service is left alone for so long, then tried with one question. */
    @WithDefault("5s")
    Duration breakerPause();
}
