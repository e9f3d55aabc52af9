package io.headlight.activity.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** How webhooks are taken in. */
@ConfigMapping(prefix = "headlight.webhook")
interface WebhookConfig {

    /** Requests that may wait for the disk at once; half of them of one source. */
    @WithDefault("2000")
    int waiting();

    /** What they may hold in memory together, in KiB. */
    @WithDefault("32768")
    int waitingKib();

    /** Transactions that put them on disk at the same time; each holds a connection. */
    @WithDefault("2")
    int writers();

    /** The most that share one transaction, in rows. */
    @WithDefault("200")
    int rows();

    /** How long a request waits for the disk. Zoom, the most impatient sender, gives us three seconds for everything. */
    @WithDefault("PT2S")
    Duration deadline();

    /** Whoever does not prove who they are is answered after a multiple of this. */
    @WithDefault("PT0.01S")
    Duration refusals();

    /** How long a source is believed to be as it was last read; a proof that fails is checked anew at once. */
    @WithDefault("PT2S")
    Duration remember();

    /** How long it is believed while the database is away. */
    @WithDefault("PT15M")
    Duration rememberWithoutDatabase();

    /** Where deliveries wait for the database that must not be refused; on a volume that outlives the process. */
    Path spool();

    /** How much may wait there, in MiB. */
    @WithDefault("512")
    int spoolMib();
}
