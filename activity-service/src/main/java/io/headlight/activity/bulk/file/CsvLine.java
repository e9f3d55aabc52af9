package io.headlight.activity.bulk.file;

import io.headlight.activity.row.RowRejected;
import java.util.ArrayList;
import java.util.List;

/** The values of one row of a table: quotes as in RFC 4180; a quote within a value that did not begin with one is itself. */
final class CsvLine {

    static final int MOST_COLUMNS = 200;

    private CsvLine() {}

    /** @throws RowRejected when quotes are put wrongly or there are too many values */
    static List<String> values(String row, char delimiter) {
        var values = new ArrayList<String>();
        int at = 0;
        while (true) {
            if (values.size() == MOST_COLUMNS) {
                throw new RowRejected("", "too_many_columns", "A row has at most %d columns.".formatted(MOST_COLUMNS));
            }
            int end =
                    at < row.length() && row.charAt(at) == '"' ? endOfQuoted(row, at) : endOfPlain(row, at, delimiter);
            values.add(
                    at < end && row.charAt(at) == '"'
                            ? row.substring(at + 1, end - 1).replace("\"\"", "\"")
                            : row.substring(at, end));
            if (end == row.length()) {
                return values;
            }
            if (row.charAt(end) != delimiter) {
                throw new RowRejected(
                        "", "malformed_row", "After a closing quote comes a delimiter or the end of the row.");
            }
            at = end + 1;
        }
    }

    private static int endOfPlain(String row, int from, char delimiter) {
        int end = row.indexOf(delimiter, from);
        return end < 0 ? row.length() : end;
    }

    private static int endOfQuoted(String row, int from) {
        int at = from + 1;
        while (true) {
            int quote = row.indexOf('"', at);
            if (quote < 0) {
                throw new RowRejected("", "malformed_row", "A quote is opened and not closed.");
            }
            if (quote + 1 == row.length() || row.charAt(quote + 1) != '"') {
                return quote + 1;
            }
            at = quote + 2;
        }
    }
}
