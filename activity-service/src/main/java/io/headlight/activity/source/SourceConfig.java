package io.headlight.activity.source;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** Where partners reach us. */
@ConfigMapping(prefix = "headlight.partners")
interface SourceConfig {

    /** The gateway's public address; never taken from a request's Host header, which the sender may choose. */
    URI publicUrl();

    default String webhookUrl(SourceKey key) {
        return publicUrl().toString().replaceAll("/+$", "") + "/v1/webhooks/" + key;
    }
}
