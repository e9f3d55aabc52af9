package io.headlight.activity.bulk.file;

/**
 * A place between two rows of a file.
 *
 * @param bytes how many bytes are before it
 * @param lines how many lines are before it
 */
public record Place(long bytes, long lines) {
    public static final Place START = new Place(0, 0);
}
