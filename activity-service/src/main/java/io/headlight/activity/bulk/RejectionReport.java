package io.headlight.activity.bulk;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rejected rows as a table for people: quoted throughout, and no cell is a formula, as what stands in it is a stranger's. */
final class RejectionReport implements StreamingOutput {

    private static final int AT_ONCE = 500;
    private static final String FORMULA = "=+-@\t\r";

    private final Imports imports;
    private final ImportJob job;

    RejectionReport(Imports imports, ImportJob job) {
        this.imports = imports;
        this.job = job;
    }

    @Override
    public void write(OutputStream to) throws IOException {
        var out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        line(out, "line", "externalId", "place", "code", "detail", "person");
        long after = 0;
        List<ImportRejection> rows;
        do {
            rows = imports.rejections(job, after, AT_ONCE);
            for (var row : rows) {
                line(out, String.valueOf(row.line), row.externalId, row.place, row.code, row.detail, row.person);
                after = row.line;
            }
        } while (rows.size() == AT_ONCE);
        out.flush();
    }

    private static void line(Writer out, String... cells) throws IOException {
        out.write(Stream.of(cells).map(RejectionReport::cell).collect(Collectors.joining(",", "", "\r\n")));
    }

    static String cell(String text) {
        if (text == null) {
            return "";
        }
        var safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
