package io.headlight.activity.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.activity.bulk.file.RawRow;
import io.headlight.activity.bulk.file.RowTexts;
import io.headlight.activity.row.ActivityRow;
import io.headlight.activity.row.Placed;
import io.headlight.activity.row.RowReader;
import io.headlight.activity.row.RowRejected;

/** A row of a file as far as it could be read, done before its transaction begins. */
record ReadRow(long line, String externalId, ActivityRow row, RowRejected unreadable, RowTexts texts) {

    /** More lines than a file of the largest size has. */
    private static final int DIGITS = 12;

    static ReadRow of(RawRow raw, RowTexts texts) {
        JsonNode read = null;
        try {
            read = texts.row(raw);
            var row = RowReader.read(read);
            return new ReadRow(raw.line(), row.externalId(), row, null, texts);
        } catch (RowRejected why) {
            return new ReadRow(raw.line(), RowReader.externalIdOf(read), null, why, texts);
        }
    }

    /** @param order of the import's rows; the line is added in fixed width, as places are compared as text */
    Placed placed(String order) {
        if (unreadable != null) {
            return Placed.unreadable(unreadable);
        }
        var number = Long.toString(line);
        return Placed.read(row, order + "0".repeat(DIGITS - number.length()) + number);
    }

    ImportRejection rejection(ImportJob job, RowRejected why) {
        return new ImportRejection(job, line, externalId, texts.place(why.pointer()), why);
    }
}
