package io.headlight.activity.bulk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How files of rows are taken in. */
@ConfigMapping(prefix = "headlight.imports")
interface ImportConfig {

    /** Rows in one transaction at most. */
    @WithDefault("500")
    int rowsAtOnce();

    /** Bytes of rows in one transaction at most. */
    @WithDefault("524288")
    int bytesAtOnce();

    /** A transaction that lasts longer makes the next one smaller. */
    @WithDefault("PT1S")
    Duration longest();

    /** An upload from which nothing was heard for so long may be taken over; more than the server waits for a body. */
    @WithDefault("PT90S")
    Duration hold();

    /** Rejected rows that are kept per import; further ones are only counted. */
    @WithDefault("10000")
    int rejectionsKept();

    /** An import to which nothing was sent for so long is given up. */
    @WithDefault("P7D")
    Duration abandonedAfter();

    /** Rejected rows name people, so they go this long after the import came to its end. */
    @WithDefault("P90D")
    Duration rejectionsKeptFor();
}
