package io.headlight.activity.bulk.file;

/**
 * A row as it is in the file, without its end of line.
 *
 * @param line the line it begins on, the first being 1
 * @param content null when it is too long to be looked at
 * @param end the place after it
 */
public record RawRow(long line, byte[] content, Place end) {

    /** Longer rows are none of ours. */
    public static final int LONGEST = 64 * 1024;

    public boolean isTooLong() {
        return content == null;
    }
}
