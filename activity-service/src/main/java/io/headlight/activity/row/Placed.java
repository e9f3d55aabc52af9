package io.headlight.activity.row;

/**
 * A row in its place.
 *
 * @param row null when it cannot be read
 * @param rejected why it cannot be read, else null
 * @param order its place in the history of its object when it does not state one itself
 */
public record Placed(ActivityRow row, RowRejected rejected, String order) {

    public static Placed read(ActivityRow row, String order) {
        return new Placed(row, null, order);
    }

    public static Placed unreadable(RowRejected why) {
        return new Placed(null, why, null);
    }
}
