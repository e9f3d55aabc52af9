package io.headlight.activity.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

    private static int end(String body) {
        return Spelling.endOf("a/b\"%".getBytes(StandardCharsets.UTF_8), body.getBytes(StandardCharsets.UTF_8), 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-a/b\"%",
                "-a\\/b\\\"%",
                "-\\u0061\\u002F\\u0062\\u0022\\u0025",
                "-\\u0061\\u002fb\\u0022%",
                "-a%2Fb%22%25",
                "-%61%2f%62\"%25"
            })
    void isFoundHoweverItIsSpelled(String body) {
        assertThat(end(body)).isEqualTo(body.length());
        assertThat(end(body + "more")).isEqualTo(body.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "-a/b\"", "-a/c\"%", "-a\\", "-a\\u", "-a\\u002", "-a%2", "-a%2Gb\"%", "-\\a\\u0063"})
    void andNotWhereItIsNot(String body) {
        assertThat(end(body)).isNegative();
    }
}
