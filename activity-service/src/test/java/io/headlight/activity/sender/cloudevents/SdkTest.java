package io.headlight.activity.sender.cloudevents;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.http.HttpMessageFactory;
import io.cloudevents.jackson.JsonFormat;
import io.headlight.activity.json.StrictJson;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Settings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

/** The project's own library is the judge: what it writes is what we read. */
class SdkTest {

    private static final JsonFormat FORMAT = new JsonFormat();

    private static CloudEvent event(String id, String subject, int second, String data) {
        return CloudEventBuilder.v1()
                .withId(id)
                .withSource(URI.create("/partner/" + id))
                .withType("com.example.activity.recorded")
                .withSubject(subject)
                .withTime(OffsetDateTime.ofInstant(Instant.ofEpochSecond(second), ZoneOffset.UTC))
                .withExtension("partitionkey", id)
                .withData("application/json", data.getBytes(StandardCharsets.UTF_8))
                .build();
    }

    private static List<Object> payloads(Map<String, List<String>> headers, byte[] body) {
        var delivery = Incoming.posted(headers, body, Instant.EPOCH);
        return new EventSplitter()
                .split(delivery, Settings.NONE).stream()
                        .<Object>map(item -> item.payload())
                        .toList();
    }

    @Property(tries = 200)
    void allModesComeToTheSame(
            @ForAll @AlphaChars @NumericChars @StringLength(min = 1, max = 20) String id,
            @ForAll @AlphaChars @StringLength(min = 1, max = 20) String subject,
            @ForAll @IntRange(min = 1) int second,
            @ForAll int value) {
        var event = event(id, subject, second, "{\"value\":%d,\"name\":\"Zoë\"}".formatted(value));
        var json = FORMAT.serialize(event);
        var tree = StrictJson.tree(json);

        assertThat(payloads(Map.of("content-type", List.of("application/cloudevents+json")), json))
                .containsExactly(tree);

        var batch = "[" + new String(json, StandardCharsets.UTF_8) + "]";
        assertThat(payloads(
                        Map.of("content-type", List.of("application/cloudevents-batch+json")),
                        batch.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(tree);

        var headers = new HashMap<String, List<String>>();
        var bodies = new ArrayList<byte[]>();
        HttpMessageFactory.createWriter((name, sent) -> headers.put(name, List.of(sent)), bodies::add)
                .writeBinary(event);
        assertThat(payloads(headers, bodies.getFirst())).containsExactly(tree);
    }
}
