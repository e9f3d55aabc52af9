package io.headlight.gateway.routing;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which paths lead to which service, and how long the door waits for one. */
@ConfigMapping(prefix = "gateway.routing")
public interface RoutingConfig {

    /** The services behind the door, by the name that callers may know. */
    Map<String, Service> services();

    /** Prefixes whose senders prove themselves to the service instead of bringing a token. */
    Set<String> withoutToken();

    /** How long a connection to a service may take, waiting for a free one included. */
    @WithDefault("1s")
    Duration connectTimeout();

    /** How long a routed request may take from its first byte to the last of its answer. */
    @WithDefault("5s")
    Duration timeout();

    /** Connections to one service at most; further requests wait for one as long as a connect may take. */
    @WithDefault("64")
    int connections();

    /** The largest body that goes through. */
    @WithDefault("1M")
    MemorySize maxBody();

    /** Whole files, which are passed on as they come. */
    Upload upload();

    interface Upload {
        /** Paths that take them, as a regular expression. */
        Optional<Pattern> path();

        @WithDefault("2G")
        MemorySize maxBody();

        /** How long neither the sender may be silent nor the service take nothing; the answer has as long. */
        @WithDefault("60s")
        Duration idle();
    }

    interface Service {
        URI url();

        /** Path prefixes of this service, whole segments: {@code /v1/plans} is not {@code /v1/plansheets}. */
        Set<String> prefixes();
    }
}
