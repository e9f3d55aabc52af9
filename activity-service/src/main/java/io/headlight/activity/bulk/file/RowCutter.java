package io.headlight.activity.bulk.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a stream of bytes into rows and knows the place after each of them, to the byte: an upload that broke off goes on
 * from there. That is why this is no CSV library: they read ahead into buffers of their own and do not say where a row
 * ended. Memory is one buffer of twice the longest row, whatever the file's size.
 */
public final class RowCutter {

    private static final int ROOM = 2 * RawRow.LONGEST;
    private static final byte QUOTE = '"';
    private static final byte[] UTF8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    /** What separates columns, whose values may be quoted and then span lines; null when every line is a row. */
    private final Byte delimiter;

    private final byte[] buffer = new byte[ROOM];
    private int from;
    private int to;
    private boolean atEnd;
    private boolean isQuoteOpen;
    private Place place;

    /** @param at where in the file the stream begins */
    public RowCutter(InputStream in, Byte delimiter, Place at) throws IOException {
        this.in = in;
        this.delimiter = delimiter;
        this.place = at;
        if (at.bytes() == 0) {
            skipByteOrderMark();
        }
    }

    /** The place after the last row that was cut. */
    public Place place() {
        return place;
    }

    /** How many bytes of the file came in, those before the stream included. */
    public long bytesSeen() {
        return place.bytes() + to - from;
    }

    /**
     * The next row that has an end; blank lines are passed over. At the end of the stream null, and what is left is the
     * {@link #rest}.
     *
     * @throws UnreadableFile when the row of a table is too long, or a quote is never closed
     */
    public RawRow next() throws IOException {
        while (true) {
            int length = lengthOfRow();
            if (length < 0) {
                return to - from > RawRow.LONGEST ? skipped() : null;
            }
            var row = cut(length, length + 1);
            if (row.isTooLong() || row.content().length > 0) {
                return row;
            }
        }
    }

    /** The last row, which no end of line follows; null when there is none. */
    public RawRow rest() {
        int length = to - from;
        if (length == 0) {
            return null;
        }
        if (isQuoteOpen) {
            throw neverClosed();
        }
        var row = cut(length, length);
        return row.isTooLong() || row.content().length > 0 ? row : null;
    }

    private RawRow cut(int length, int withEnd) {
        int lines = linesIn(length);
        var text = length > RawRow.LONGEST ? null : Arrays.copyOfRange(buffer, from, from + withoutReturn(length));
        var row = new RawRow(place.lines() + 1, text, new Place(place.bytes() + withEnd, place.lines() + lines + 1));
        from += withEnd;
        place = row.end();
        return row;
    }

    private int withoutReturn(int length) {
        return length > 0 && buffer[from + length - 1] == '\r' ? length - 1 : length;
    }

    private int linesIn(int length) {
        int lines = 0;
        if (delimiter != null) {
            for (int i = from; i < from + length; i++) {
                lines += buffer[i] == '\n' ? 1 : 0;
            }
        }
        return lines;
    }

    /** Up to its end of line; -1 when the stream ends before it or the row is too long. */
    private int lengthOfRow() throws IOException {
        isQuoteOpen = false;
        boolean wasQuoted = false;
        boolean atStartOfColumn = true;
        for (int i = 0; ; i++) {
            if (i > RawRow.LONGEST) {
                return tooLong();
            }
            if (from + i == to && !fill()) {
                return -1;
            }
            byte next = buffer[from + i];
            if (isQuoteOpen) {
                // A doubled quote closes and opens again, which leads to the same.
                isQuoteOpen = next != QUOTE;
                atStartOfColumn = false;
                wasQuoted = true;
            } else if (next == '\n') {
                return i;
            } else if (delimiter != null) {
                if (next == QUOTE && (atStartOfColumn || wasQuoted)) {
                    isQuoteOpen = true;
                }
                wasQuoted = wasQuoted && next == QUOTE;
                atStartOfColumn = next == delimiter;
            }
        }
    }

    /** Of a line the rest is passed over. Where a row of a table ends depends on its quotes, so what follows cannot be told. */
    private int tooLong() {
        if (delimiter == null) {
            return -1;
        }
        throw isQuoteOpen
                ? neverClosed()
                : new UnreadableFile(
                        place.lines() + 1,
                        "row_too_long",
                        "the row is longer than %d bytes.".formatted(RawRow.LONGEST));
    }

    /** Reads more behind the row so far, which is at most half of the buffer; false at the end of the stream. */
    private boolean fill() throws IOException {
        if (atEnd) {
            return false;
        }
        System.arraycopy(buffer, from, buffer, 0, to - from);
        to -= from;
        from = 0;
        int read = in.read(buffer, to, ROOM - to);
        atEnd = read < 0;
        to += Math.max(0, read);
        return !atEnd;
    }

    /** Passes over the rest of a row that is too long. */
    private RawRow skipped() throws IOException {
        long line = place.lines() + 1;
        long bytes = place.bytes();
        while (true) {
            for (int i = from; i < to; i++) {
                if (buffer[i] == '\n') {
                    bytes += i + 1 - from;
                    from = i + 1;
                    place = new Place(bytes, line);
                    return new RawRow(line, null, place);
                }
            }
            bytes += to - from;
            from = 0;
            to = atEnd ? 0 : Math.max(0, in.read(buffer, 0, ROOM));
            if (to == 0) {
                atEnd = true;
                place = new Place(bytes, line);
                return new RawRow(line, null, place);
            }
        }
    }

    private UnreadableFile neverClosed() {
        return new UnreadableFile(
                place.lines() + 1,
                "unclosed_quote",
                "a quote is opened and not closed within a row's %d bytes.".formatted(RawRow.LONGEST));
    }

    private void skipByteOrderMark() throws IOException {
        while (to < UTF8_MARK.length && fill()) {
            // one byte may come at a time
        }
        if (to >= 2
                && (buffer[0] == (byte) 0xFF && buffer[1] == (byte) 0xFE
                        || buffer[0] == (byte) 0xFE && buffer[1] == (byte) 0xFF)) {
            throw new UnreadableFile(1, "not_utf8", "the file is UTF-16; save it as UTF-8.");
        }
        if (to >= UTF8_MARK.length && Arrays.equals(buffer, 0, UTF8_MARK.length, UTF8_MARK, 0, UTF8_MARK.length)) {
            from = UTF8_MARK.length;
            place = new Place(from, 0);
        }
    }
}
