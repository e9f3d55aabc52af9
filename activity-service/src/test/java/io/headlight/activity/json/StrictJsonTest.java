package io.headlight.activity.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1e999999999]", "[1e-999999999]", "[-1.5e202]", "[1e+2147483647]"})
    void aNumberThatWouldFillTheMemoryIsRefused(String body) {
        assertThatThrownBy(() -> StrictJson.tree(utf8(body))).isInstanceOf(MalformedBody.class);
    }

    @Test
    void otherNumbersStayExact() {
        assertThat(StrictJson.tree(utf8("[1e15, 0.0001, 12345678901234567890.5]"))
                        .toString())
                .isEqualTo("[1E+15,0.0001,12345678901234567890.5]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE"})
    void whatIsNotUtf8IsRefused(String charset) throws Exception {
        assertThatThrownBy(() -> StrictJson.tree("{\"a\":1}".getBytes(charset))).isInstanceOf(MalformedBody.class);
    }

    @Test
    void theMarkOfUtf8IsSkipped() {
        assertThat(StrictJson.object(utf8("\uFEFF{\"a\":1}")).path("a").asInt()).isEqualTo(1);
    }
}
