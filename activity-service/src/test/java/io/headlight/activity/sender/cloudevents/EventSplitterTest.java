package io.headlight.activity.sender.cloudevents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.activity.json.MalformedBody;
import io.headlight.activity.json.StrictJson;
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
import org.junit.jupiter.params.provider.ValueSource;

/** With the requests of cloudevents/conformance, {@code features/http-protocol-binding.feature}. */
class EventSplitterTest {

    private static final Instant RECEIVED = Instant.parse("2026-03-10T09:00:00Z");
    private static final String EVENT = """
            {
                "specversion": "1.0",
                "type": "com.example.someevent",
                "time": "2018-04-05T03:56:24Z",
                "id": "1234-1234-1234",
                "source": "/mycontext/subcontext",
                "datacontenttype": "application/json",
                "data": {
                    "message": "Hello World!"
                }
            }
            """;

    private static Incoming binary(String contentType, String body, String... changes) {
        var headers = new HashMap<>(Map.of(
                "Host", List.of("example.com"),
                "ce-specversion", List.of("1.0"),
                "ce-type", List.of("com.example.someevent"),
                "ce-time", List.of("2018-04-05T03:56:24Z"),
                "ce-id", List.of("1234-1234-1234"),
                "ce-source", List.of("/mycontext/subcontext"),
                "Content-Type", List.of(contentType)));
        for (int i = 0; i < changes.length; i += 2) {
            headers.put(changes[i], List.of(changes[i + 1]));
        }
        return Incoming.posted(headers, body.getBytes(StandardCharsets.UTF_8), RECEIVED);
    }

    private static Incoming in(String contentType, String body) {
        return Incoming.posted(
                Map.of("Content-Type", List.of(contentType)), body.getBytes(StandardCharsets.UTF_8), RECEIVED);
    }

    private static List<Item> split(Incoming delivery) {
        return new EventSplitter().split(delivery, Settings.NONE);
    }

    private static JsonNode event(Incoming delivery) {
        return split(delivery).getFirst().payload();
    }

    private static String name(Incoming delivery) {
        return new EventSplitter().messageId(delivery, Settings.NONE);
    }

    private static JsonNode json(String text) {
        return StrictJson.tree(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json; charset=utf-8"})
    void binary(String contentType) {
        var delivery = binary(contentType, "{\n    \"message\": \"Hello World!\"\n}");
        assertThat(event(delivery)).isEqualTo(json(EVENT.replace("\"application/json\"", "\"" + contentType + "\"")));
        assertThat(name(delivery)).isEqualTo("/mycontext/subcontext 1234-1234-1234");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/cloudevents+json",
                "application/cloudevents+json; charset=utf-8",
                "Application/CloudEvents+JSON"
            })
    void structured(String contentType) {
        var delivery = in(contentType, EVENT);
        assertThat(event(delivery)).isEqualTo(json(EVENT));
        assertThat(name(delivery)).isEqualTo("/mycontext/subcontext 1234-1234-1234");
        assertThat(split(delivery))
                .extracting(Item::eventId, Item::toldAt)
                .containsExactly(tuple("/mycontext/subcontext 1234-1234-1234", Instant.parse("2018-04-05T03:56:24Z")));
    }

    @Test
    void ofABatchEachIsAnItemWithAFateOfItsOwn() {
        var delivery = in(
                "application/cloudevents-batch+json; charset=UTF-8",
                "[" + EVENT + ",{\"id\":\"no event\"},7," + EVENT.replace("1234-1234", "5678") + "]");
        assertThat(split(delivery))
                .extracting(Item::eventId)
                .containsExactly("/mycontext/subcontext 1234-1234-1234", null, null, "/mycontext/subcontext 5678-1234");
    }

    @Test
    void aBatchIsNamedByItsEvents() {
        var batch = "application/cloudevents-batch+json";
        assertThat(name(in(batch, "[" + EVENT + "]")))
                .isEqualTo(name(in(batch, "[" + EVENT.replace(" ", "") + "]")))
                .isNotEqualTo(name(in(batch, "[" + EVENT.replace("1234", "5678") + "]")))
                .isNotEqualTo(name(in(batch, "[" + EVENT + "," + EVENT + "]")))
                .isNotEqualTo(name(in(batch, "[]")));
    }

    @Test
    void aBatchMayBeEmptyButNotEndless() {
        assertThat(split(in("application/cloudevents-batch+json", "[]"))).isEmpty();
        var most = "[" + "{},".repeat(999) + "{}]";
        assertThat(split(in("application/cloudevents-batch+json", most))).hasSize(1000);
        assertThatThrownBy(() -> name(in("application/cloudevents-batch+json", most.replace("[", "[{},"))))
                .isInstanceOf(MalformedBody.class);
    }

    @Test
    void anAttributeIsDecodedOnce() {
        var event = event(binary(
                "application/json",
                "",
                "ce-subject",
                "Euro%20%e2%82%AC%20%F0%9F%98%80+%2541",
                "ce-comment",
                "\"say \\\"hi\\\" %41\"",
                "ce-not-a-name",
                "x"));
        assertThat(event.path("subject").asText()).isEqualTo("Euro € 😀+%41");
        assertThat(event.path("comment").asText()).isEqualTo("say \"hi\" A");
        assertThat(event.has("data")).isFalse();
        assertThat(event.has("not-a-name")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%C0%A0", "%FF", "%E2%82", "%", "%4", "%zz", "\"open", "\"a\"b\"", "\"", "\"a\\\""})
    void whatCannotBeDecodedIsRefused(String value) {
        assertThatThrownBy(() -> name(binary("application/json", "{}", "ce-subject", value)))
                .isInstanceOf(MalformedBody.class)
                .hasMessageContaining("ce-subject")
                .hasMessageNotContaining(value);
    }

    @Test
    void dataIsWhatItsTypeSays() {
        assertThat(event(binary("text/plain", "Zoë")).path("data").asText()).isEqualTo("Zoë");
        assertThat(event(binary("application/xml", "<a/>")).path("data_base64").asText())
                .isEqualTo("PGEvPg==");
        assertThat(event(binary("application/vnd.partner+json", "[1]")).path("data"))
                .isEqualTo(json("[1]"));
        assertThat(event(in("application/cloudevents+json", ofBase64("eyJhIjoxfQ=="))))
                .isEqualTo(json(EVENT.replace("\"message\": \"Hello World!\"", "\"a\":1")));
        assertThat(event(in("application/cloudevents+json", ofBase64("{}"))).path("data_base64"))
                .isEqualTo(json("\"{}\""));
    }

    private static String ofBase64(String data) {
        return EVENT.replaceAll("(?s)\"data\": \\{.*?\\}", "\"data_base64\": \"" + data + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"specversion", "id", "source", "type"})
    void whatIsRequiredIsThere(String attribute) {
        var without = EVENT.replace("\"" + attribute + "\"", "\"other\"");
        assertThatThrownBy(() -> name(in("application/cloudevents+json", without)))
                .isInstanceOf(MalformedBody.class)
                .hasMessageContaining(attribute);
        var number = EVENT.replaceAll("\"" + attribute + "\": \"[^\"]*\"", "\"" + attribute + "\": 1.0");
        assertThatThrownBy(() -> name(in("application/cloudevents+json", number)))
                .isInstanceOf(MalformedBody.class);
        assertThatThrownBy(() -> name(binary("application/json", "{}", "ce-" + attribute, "")))
                .isInstanceOf(MalformedBody.class);
    }

    @Test
    void whatIsNoEventIsRefused() {
        assertThatThrownBy(() -> name(in("application/json", EVENT))).isInstanceOf(MalformedBody.class);
        assertThatThrownBy(() -> name(in("application/cloudevents+avro", EVENT)))
                .isInstanceOf(MalformedBody.UnknownFormat.class);
        assertThatThrownBy(() -> name(in("application/cloudevents-batch+json", EVENT)))
                .isInstanceOf(MalformedBody.class);
        assertThatThrownBy(() -> name(in("application/cloudevents+json", "[" + EVENT + "]")))
                .isInstanceOf(MalformedBody.class);
        assertThatThrownBy(() -> name(in(
                        "application/cloudevents+json", EVENT.replace("\"data\":", "\"data_base64\":\"\",\"data\":"))))
                .isInstanceOf(MalformedBody.class);
        assertThatThrownBy(() -> name(binary("application/json", "{", "ce-id", "1")))
                .isInstanceOf(MalformedBody.class);
        assertThatThrownBy(() -> name(binary("application/json", "{}", "ce-source", "a%20b")))
                .isInstanceOf(MalformedBody.class);
        var twice = new HashMap<>(binary("application/json", "{}").headers());
        twice.put("ce-id", List.of("1", "2"));
        assertThatThrownBy(() -> name(Incoming.posted(twice, "{}".getBytes(StandardCharsets.UTF_8), RECEIVED)))
                .isInstanceOf(MalformedBody.class);
    }
}
