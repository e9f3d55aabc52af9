package io.headlight.activity.bulk.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.activity.row.RowRejected;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** However a file is written and however it arrives, its rows are the same; and from each place the rest of them follows. */
@Label("Cutting a file into rows")
class RowCutterProperties {

    private static final char DELIMITER = ';';

    /** What comes over a network comes in pieces. */
    private static final class InPieces extends InputStream {
        private final ByteArrayInputStream all;
        private final Random random;

        InPieces(byte[] content, long seed) {
            this.all = new ByteArrayInputStream(content);
            this.random = new Random(seed);
        }

        @Override
        public int read() {
            return all.read();
        }

        @Override
        public int read(byte[] into, int from, int most) {
            return all.read(into, from, Math.min(most, 1 + random.nextInt(5)));
        }
    }

    @Property(tries = 1000)
    @Label("a table comes back as it was written, quoted or not, with either end of line")
    void readsWhatWasWritten(
            @ForAll("tables") List<List<String>> table,
            @ForAll boolean quoteAll,
            @ForAll boolean crlf,
            @ForAll long seed)
            throws IOException {
        var text = written(table, quoteAll, crlf ? "\r\n" : "\n");
        assertThat(read(text, seed)).isEqualTo(table);
    }

    @Property(tries = 1000)
    @Label("from the place after any row the other rows follow, at the same places and lines")
    void goesOnAnywhere(@ForAll("tables") List<List<String>> table, @ForAll long seed) throws IOException {
        var bytes = written(table, false, "\n").getBytes(StandardCharsets.UTF_8);
        var all = cut(new RowCutter(new InPieces(bytes, seed), (byte) DELIMITER, Place.START));
        for (int i = 0; i < all.size(); i++) {
            var at = all.get(i).end();
            var rest = new ByteArrayInputStream(bytes, (int) at.bytes(), bytes.length);
            var following = cut(new RowCutter(rest, (byte) DELIMITER, at));
            assertThat(following.stream().map(RawRow::end).toList())
                    .isEqualTo(all.stream().skip(i + 1).map(RawRow::end).toList());
            assertThat(following.stream().map(RawRow::line).toList())
                    .isEqualTo(all.stream().skip(i + 1).map(RawRow::line).toList());
        }
        assertThat(all.getLast().end().bytes()).isEqualTo(bytes.length);
    }

    private static List<List<String>> read(String text, long seed) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return cut(new RowCutter(new InPieces(bytes, seed), (byte) DELIMITER, Place.START)).stream()
                .map(row -> CsvLine.values(new String(row.content(), StandardCharsets.UTF_8), DELIMITER))
                .toList();
    }

    private static List<RawRow> cut(RowCutter cutter) throws IOException {
        var rows = new ArrayList<RawRow>();
        for (var row = cutter.next(); row != null; row = cutter.next()) {
            rows.add(row);
        }
        var rest = cutter.rest();
        if (rest != null) {
            rows.add(rest);
        }
        return rows;
    }

    private static String written(List<List<String>> table, boolean quoteAll, String endOfLine) {
        return table.stream()
                .map(row -> row.stream().map(value -> written(value, quoteAll)).collect(Collectors.joining(";")))
                .collect(Collectors.joining(endOfLine));
    }

    private static String written(String value, boolean quoteAll) {
        boolean needs = quoteAll || value.chars().anyMatch(c -> "\";\n\r".indexOf(c) >= 0);
        return needs ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }

    /** The first value is never empty, as a row that is nothing but one would be a blank line. */
    @Provide
    Arbitrary<List<List<String>>> tables() {
        var value = Arbitraries.strings()
                .withChars('a', 'ü', '"', ';', '\n', '\r', ' ', '\'')
                .ofMaxLength(6);
        var first = value.filter(text -> !text.isBlank());
        return Arbitraries.integers()
                .between(0, 3)
                .flatMap(more -> first.flatMap(one -> value.list().ofSize(more).map(others -> {
                            var row = new ArrayList<>(List.of(one));
                            row.addAll(others);
                            return (List<String>) row;
                        }))
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(6));
    }

    @Property(tries = 1000)
    @Label("any bytes at all are rows, refused rows or an unreadable file, and nothing else happens")
    void survivesAnything(@ForAll byte[] bytes, @ForAll long seed) throws IOException {
        try {
            for (var row : cut(new RowCutter(new InPieces(bytes, seed), (byte) DELIMITER, Place.START))) {
                CsvLine.values(new String(row.content(), StandardCharsets.UTF_8), DELIMITER);
            }
        } catch (RowRejected | UnreadableFile refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
