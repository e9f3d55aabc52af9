package io.headlight.activity.bulk.file;

/** How the rows of an import are written. */
public enum ImportFormat {
    /** A table (RFC 4180): the first line names the columns. */
    CSV,
    /** One JSON object per line. */
    NDJSON
}
