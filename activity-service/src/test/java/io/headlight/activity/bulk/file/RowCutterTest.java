package io.headlight.activity.bulk.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowCutterTest {

    private static final int LONGEST = RawRow.LONGEST;

    private static RowCutter lines(String file) throws IOException {
        return new RowCutter(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), null, Place.START);
    }

    private static RowCutter table(String file) throws IOException {
        return new RowCutter(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), (byte) ',', Place.START);
    }

    @ParameterizedTest
    @ValueSource(ints = {LONGEST + 1, 2 * LONGEST, 2 * LONGEST + 1, 5 * LONGEST})
    void passesOverLinesThatAreTooLong(int length) throws IOException {
        var cutter = lines("a\n" + "x".repeat(length) + "\nb");
        assertThat(cutter.next().content()).isEqualTo(new byte[] {'a'});
        var tooLong = cutter.next();
        assertThat(tooLong.isTooLong()).isTrue();
        assertThat(tooLong.line()).isEqualTo(2);
        assertThat(tooLong.end()).isEqualTo(new Place(2 + length + 1, 2));
        assertThat(cutter.next()).isNull();
        assertThat(cutter.rest().content()).isEqualTo(new byte[] {'b'});
    }

    @Test
    void takesALineOfFullLength() throws IOException {
        assertThat(lines("x".repeat(LONGEST) + "\n").next().content()).hasSize(LONGEST);
    }

    @Test
    void countsLinesWithinQuotes() throws IOException {
        var cutter = table("a,\"1\n2\n\n\"\n\n\nb\n");
        assertThat(cutter.next().line()).isEqualTo(1);
        var second = cutter.next();
        assertThat(second.line()).isEqualTo(7);
        assertThat(second.end()).isEqualTo(new Place(14, 7));
    }

    @Test
    void leavesAMarkOut() throws IOException {
        var cutter = lines("\uFEFFa\n");
        assertThat(cutter.next().content()).isEqualTo(new byte[] {'a'});
        assertThat(cutter.place()).isEqualTo(new Place(5, 1));
    }

    @Test
    void failsWhereATableCannotBeToldAnyMore() {
        assertThatThrownBy(() -> {
                    var cutter = table("a\n\"" + "x".repeat(LONGEST + 1));
                    cutter.next();
                    cutter.next();
                })
                .isInstanceOf(UnreadableFile.class)
                .hasMessageStartingWith("Line 2: a quote is opened");
        assertThatThrownBy(() -> table("x".repeat(LONGEST + 1) + "\n").next())
                .isInstanceOf(UnreadableFile.class)
                .hasMessageStartingWith("Line 1: the row is longer");
        assertThatThrownBy(() -> {
                    var cutter = table("\"a");
                    cutter.next();
                    cutter.rest();
                })
                .isInstanceOf(UnreadableFile.class);
    }

    @Test
    void saysHowMuchItSaw() throws IOException {
        var cutter = lines("abc\nde");
        cutter.next();
        cutter.next();
        assertThat(cutter.bytesSeen()).isEqualTo(6);
        assertThat(cutter.place().bytes()).isEqualTo(4);
    }
}
