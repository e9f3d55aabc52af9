package io.headlight.activity.bulk.file;

import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.activity.json.MalformedBody;
import io.headlight.activity.json.StrictJson;
import io.headlight.activity.row.RowRejected;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Makes rows of texts: a line of JSON as it is, a line of a table by its columns. */
public final class RowTexts {

    private static final int LONGEST_HEADER = 16 * 1024;

    private final Columns columns;

    private RowTexts(Columns columns) {
        this.columns = columns;
    }

    public static RowTexts ofJson() {
        return new RowTexts(null);
    }

    /**
     * @param header the line that names the columns
     * @param names what the file's own names mean
     * @throws UnreadableFile when it is none
     */
    public static RowTexts ofTable(RawRow header, char delimiter, Map<String, String> names, boolean othersLeftOut) {
        if (header.content().length > LONGEST_HEADER) {
            throw new UnreadableFile(
                    header.line(),
                    "row_too_long",
                    "the names of the columns have more than %d bytes.".formatted(LONGEST_HEADER));
        }
        try {
            return new RowTexts(Columns.of(text(header.content()), delimiter, names, othersLeftOut, header.line()));
        } catch (RowRejected notText) {
            throw new UnreadableFile(header.line(), notText.code(), notText.getMessage());
        }
    }

    /** @throws RowRejected when it is none */
    public JsonNode row(RawRow raw) {
        if (raw.isTooLong()) {
            throw new RowRejected("", "row_too_long", "A row has at most %d bytes.".formatted(RawRow.LONGEST));
        }
        return columns == null ? json(raw.content()) : columns.row(text(raw.content()));
    }

    /** Where in a row something is wrong, in the file's own words. */
    public String place(String pointer) {
        return columns == null ? pointer : columns.nameOf(pointer);
    }

    private static JsonNode json(byte[] content) {
        try {
            return StrictJson.tree(content);
        } catch (MalformedBody | UncheckedIOException malformed) {
            throw new RowRejected("", "malformed_row", "The line is not one well-formed JSON object.");
        }
    }

    private static String text(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw new RowRejected("", "not_utf8", "The row is not UTF-8.");
        }
    }
}
