package io.headlight.kit.http;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How large a body may be: small everywhere, but where a service takes whole files and reads them as a stream. */
@Singleton
class BodySizes {

    private final long limit;
    private final Pattern uploads;
    private final long uploadLimit;

    BodySizes(
            @ConfigProperty(name = "headlight.max-body-size") MemorySize limit,
            @ConfigProperty(name = "headlight.uploads.path") Optional<Pattern> uploads,
            @ConfigProperty(name = "headlight.uploads.max-body-size") MemorySize uploadLimit) {
        this.limit = limit.asLongValue();
        this.uploads = uploads.orElse(null);
        this.uploadLimit = uploadLimit.asLongValue();
    }

    /** @param path from the root, with its slash */
    long of(String path) {
        return isUpload(path) ? uploadLimit : limit;
    }

    boolean isUpload(String path) {
        return uploads != null && uploads.matcher(path).matches();
    }
}
