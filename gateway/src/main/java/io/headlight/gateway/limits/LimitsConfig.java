package io.headlight.gateway.limits;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * What a request may weigh before its body. The server below reads a little more ({@code quarkus.http.limits}), so that
 * the refusal can be a problem; what even that does not take is cut off without a word.
 */
@ConfigMapping(prefix = "gateway.limits")
public interface LimitsConfig {

    /** Below the 4,096 bytes of a request line that the services behind take. */
    @WithDefault("4000")
    int maxUri();

    /** All header names and values together; below the 16 KiB of the services, to which the door adds a few. */
    @WithDefault("12K")
    MemorySize maxHeaders();
}
