package io.headlight.activity.webhook;

import java.nio.file.Path;
import java.time.Duration;

/** How webhooks are taken in where a test needs it small: a MiB on disk, eight that wait, one writer. */
class SmallConfig implements WebhookConfig {

    private Path folder = Path.of("target", "nobody-spools-here");

    SmallConfig spooledIn(Path where) {
        folder = where;
        return this;
    }

    @Override
    public int waiting() {
        return 8;
    }

    @Override
    public int waitingKib() {
        return 1024;
    }

    @Override
    public int writers() {
        return 1;
    }

    @Override
    public int rows() {
        return 100;
    }

    @Override
    public Duration refusals() {
        return Duration.ZERO;
    }

    @Override
    public Duration deadline() {
        return Duration.ofSeconds(10);
    }

    @Override
    public Duration remember() {
        return Duration.ZERO;
    }

    @Override
    public Duration rememberWithoutDatabase() {
        return Duration.ZERO;
    }

    @Override
    public Path spool() {
        return folder;
    }

    @Override
    public int spoolMib() {
        return 1;
    }
}
