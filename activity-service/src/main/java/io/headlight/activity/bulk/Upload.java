package io.headlight.activity.bulk;

import io.headlight.activity.activity.Origin;
import io.headlight.activity.bulk.file.Place;
import io.headlight.activity.bulk.file.RawRow;
import io.headlight.activity.bulk.file.RowTexts;
import io.headlight.activity.row.Lot;
import java.util.Map;
import java.util.UUID;

/**
 * One sending of content, or of a part of it, to an import.
 *
 * @param id by which it holds the import
 * @param header the line that names the columns, when it was read before
 */
record Upload(
        UUID id,
        String tenant,
        UUID importId,
        Place from,
        Lot lot,
        Character delimiter,
        Map<String, String> columnNames,
        boolean othersLeftOut,
        byte[] header) {

    static Upload of(ImportJob job) {
        return new Upload(
                job.heldBy,
                job.tenantId,
                job.id,
                job.place(),
                new Lot(new Origin(job.sourceId, job.id), job.ownersOf, job.dryRun),
                job.delimiterChar == null ? null : job.delimiterChar.charAt(0),
                ColumnNames.read(job.columnNames),
                job.othersLeftOut,
                job.header);
    }

    boolean isTable() {
        return delimiter != null;
    }

    /** For the quotes of a table; null when every line is a row. */
    Byte delimiterByte() {
        return isTable() ? (byte) delimiter.charValue() : null;
    }

    RowTexts texts(RawRow headerLine) {
        return RowTexts.ofTable(headerLine, delimiter, columnNames, othersLeftOut);
    }
}
