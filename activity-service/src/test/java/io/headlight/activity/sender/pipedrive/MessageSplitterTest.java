package io.headlight.activity.sender.pipedrive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headlight.activity.json.MalformedBody;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Settings;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageSplitterTest {

    private static String id(String body) {
        return new MessageSplitter()
                .messageId(Incoming.posted(Map.of(), body.getBytes(), Instant.EPOCH), Settings.NONE);
    }

    @Test
    void aMessageIsNamedByItsIdWhateverTheAttempt() {
        assertThat(id("{\"meta\":{\"id\":\"e27b\",\"version\":\"2.0\",\"attempt\":1}}"))
                .isEqualTo("e27b")
                .isEqualTo(id("{\"meta\":{\"id\":\"e27b\",\"version\":\"2.0\",\"attempt\":3}}"));
    }

    @Test
    void withoutAnIdItIsNamedByAllButTheAttempt() {
        var first = id("{\"meta\":{\"version\":\"2.0\",\"attempt\":1},\"data\":{\"id\":1}}");
        assertThat(first).isEqualTo(id("{\"meta\":{\"version\":\"2.0\",\"attempt\":2},\"data\":{\"id\":1}}"));
        assertThat(first).isNotEqualTo(id("{\"meta\":{\"version\":\"2.0\",\"attempt\":1},\"data\":{\"id\":2}}"));
    }

    @Test
    void inVersionOneTheIdIsTheObjectsAndNamesNoMessage() {
        assertThat(id("{\"meta\":{\"id\":7,\"v\":1},\"retry\":0,\"current\":{\"status\":\"open\"}}"))
                .isNotEqualTo(id("{\"meta\":{\"id\":7,\"v\":1},\"retry\":0,\"current\":{\"status\":\"won\"}}"))
                .isEqualTo(id("{\"meta\":{\"id\":7,\"v\":1},\"retry\":2,\"current\":{\"status\":\"open\"}}"));
    }

    @Test
    void whatIsNoJsonObjectHasNoName() {
        assertThatThrownBy(() -> id("[]")).isInstanceOf(MalformedBody.class);
    }
}
