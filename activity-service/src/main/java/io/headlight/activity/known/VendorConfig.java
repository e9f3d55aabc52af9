package io.headlight.activity.known;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How partners' own APIs are asked. */
@ConfigMapping(prefix = "headlight.vendor")
interface VendorConfig {

    /**
     * Whether addresses inside our own network, and ones without TLS, may be asked. For tests: a source's address is chosen
     * by an organization, and what it could reach through us is none of its business.
     */
    @WithDefault("false")
    boolean inside();
}
