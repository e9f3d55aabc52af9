package io.headlight.activity.sender.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.headlight.activity.json.MalformedBody;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Settings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventSplitterTest {

    private static final Instant RECEIVED = Instant.parse("2026-03-10T09:00:00Z");

    private static Incoming posted(String contentType, String body) {
        return Incoming.posted(
                Map.of("Content-Type", List.of(contentType), "X-Id", List.of("m-1")),
                body.getBytes(StandardCharsets.UTF_8),
                RECEIVED);
    }

    private static Incoming json(String body) {
        return posted("application/json", body);
    }

    private static Incoming form(String body) {
        return posted("application/x-www-form-urlencoded", body);
    }

    private static Settings set(String... namesAndValues) {
        var said = new HashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            said.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return Settings.of(new Generic(new BearerScheme()), said);
    }

    private static String name(Incoming delivery, String... settings) {
        return new EventSplitter().messageId(delivery, set(settings));
    }

    private static List<Item> split(Incoming delivery, String... settings) {
        return new EventSplitter().split(delivery, set(settings));
    }

    @Test
    void aMessageIsNamedWhereTheSettingsSay() {
        var delivery = json("{\"meta\":{\"id\":17}}");
        assertThat(name(delivery, "idHeader", "X-ID")).isEqualTo("m-1");
        assertThat(name(delivery, "idPointer", "/meta/id")).isEqualTo("17");
        assertThat(name(delivery, "idHeader", "X-ID", "idPointer", "/meta/id")).isEqualTo("m-1");
        assertThat(split(delivery, "idPointer", "/meta/id"))
                .extracting(Item::eventId)
                .containsExactly("17");
    }

    @Test
    void elseItsBodyNamesIt() {
        assertThat(name(json("{\"a\":1}")))
                .startsWith("sha256:")
                .isEqualTo(name(json("{\"a\":1}"), "idHeader", "X-Other", "idPointer", "/id"))
                .isEqualTo(name(json("{\"a\":1}"), "idPointer", "/a/b"))
                .isNotEqualTo(name(json("{\"a\":2}")));
        assertThat(name(json("{\"id\":\"%s\"}".formatted("x".repeat(256))), "idPointer", "/id"))
                .startsWith("sha256:");
        assertThat(split(json("{\"a\":1}"))).extracting(Item::eventId).containsExactly((String) null);
    }

    @Test
    void eachElementOfTheListIsAnItem() {
        var delivery = json("{\"data\":{\"items\":[{\"a\":1},{\"a\":2},3]}}");
        assertThat(split(delivery, "itemsPointer", "/data/items", "idHeader", "X-Id"))
                .extracting(item -> item.payload().toString(), Item::eventId)
                .containsExactly(tuple("{\"a\":1}", null), tuple("{\"a\":2}", null), tuple("3", null));
        assertThat(split(json("[{\"a\":1},{\"a\":2}]"))).hasSize(2);
        assertThat(split(json("[]"))).isEmpty();
        assertThat(split(delivery)).hasSize(1);
    }

    @Test
    void withoutTheListItIsKeptInOnePiece() {
        assertThat(split(json("{\"a\":1}"), "itemsPointer", "/data/items"))
                .extracting(item -> item.payload().toString())
                .containsExactly("{\"a\":1}");
        assertThat(split(json("{\"items\":{\"a\":1}}"), "itemsPointer", "/items"))
                .hasSize(1);
    }

    @Test
    void aListHasAnEnd() {
        var most = "[" + "{},".repeat(999) + "{}]";
        assertThat(split(json(most))).hasSize(1000);
        assertThatThrownBy(() -> name(json("[{}," + most.substring(1)))).isInstanceOf(MalformedBody.class);
        assertThatThrownBy(() -> name(json("{\"items\":[{}," + most.substring(1) + "}"), "itemsPointer", "/items"))
                .isInstanceOf(MalformedBody.class);
    }

    @Test
    void aFormIsAnObjectOfTexts() {
        assertThat(split(form("name=Zo%C3%AB+B.&amount=100&empty=&%26=x")))
                .extracting(item -> item.payload().toString())
                .containsExactly("{\"name\":\"Zoë B.\",\"amount\":\"100\",\"empty\":\"\",\"&\":\"x\"}");
        assertThat(name(form("id=7"), "idPointer", "/id")).isEqualTo("7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a=1&a=2", "a=%", "a=1&&b=2", "{\"a\":1}"})
    void whatIsNoFormIsRefused(String body) {
        assertThatThrownBy(() -> name(form(body))).isInstanceOf(MalformedBody.class);
        assertThatThrownBy(() -> name(form("a=1&".repeat(1000) + "b=2"))).isInstanceOf(MalformedBody.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "\"text\"", "null", "{", "{} {}", "{\"a\":1,\"a\":2}", "name=x"})
    void whatIsNoJsonObjectIsRefused(String body) {
        assertThatThrownBy(() -> name(json(body))).isInstanceOf(MalformedBody.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"2026-03-10T10:18:22.41+01:00\"',2026-03-10T09:18:22.410Z",
        "1614265330,2021-02-25T15:02:10Z",
        "1614265330123,2021-02-25T15:02:10.123Z",
        "'\"1614265330\"',2021-02-25T15:02:10Z",
        "'\"yesterday\"',",
        "-1,",
        "null,",
        "{},"
    })
    void theTimeIsWhereTheSettingsSay(String told, Instant at) {
        var delivery = json("{\"items\":[{\"sent\":{\"at\":" + told + "}}]}");
        assertThat(split(delivery, "itemsPointer", "/items", "timePointer", "/sent/at"))
                .extracting(Item::toldAt)
                .containsExactly(at);
        assertThat(split(delivery, "itemsPointer", "/items"))
                .extracting(Item::toldAt)
                .containsExactly(RECEIVED);
    }
}
