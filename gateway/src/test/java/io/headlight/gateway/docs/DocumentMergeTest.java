package io.headlight.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DocumentMergeTest {

    private static OpenAPI document(String path, String operation, String schema) {
        var text = """
                openapi: 3.1.0
                info: {title: x, version: "1"}
                tags: [{name: All}]
                paths:
                  %s:
                    get: {operationId: %s, tags: [All], responses: {"200": {description: OK}}}
                components:
                  schemas:
                    Thing: %s
                """.formatted(path, operation, schema);
        return WholeApi.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static OpenAPI merged(OpenAPI first, OpenAPI... others) {
        var merge = new DocumentMerge("first", first);
        for (int i = 0; i < others.length; i++) {
            merge.add("other" + (i + 1), others[i]);
        }
        merge.finish();
        return first;
    }

    @Test
    @DisplayName("paths come together in order, what is the same is there once")
    void merges() {
        var whole = merged(document("/v1/z", "getZ", "{type: string}"), document("/v1/a", "getA", "{type: string}"));

        assertThat(whole.getPaths().getPathItems().keySet()).containsExactly("/v1/a", "/v1/z");
        assertThat(whole.getComponents().getSchemas()).containsOnlyKeys("Thing");
        assertThat(whole.getTags()).hasSize(1);
    }

    @Test
    @DisplayName("the order of an enumeration's values says nothing")
    void knowsEnumerations() {
        merged(
                document("/v1/z", "getZ", "{type: string, enum: [A, B]}"),
                document("/v1/a", "getA", "{type: string, enum: [B, A]}"));
    }

    @Test
    @DisplayName("one name for two things is refused, and every such name is named")
    void refusesClashes() {
        assertThatIllegalStateException()
                .isThrownBy(() -> merged(
                        document("/v1/z", "getZ", "{type: string, enum: [A]}"),
                        document("/v1/z", "getZ", "{type: string, enum: [A, B]}")))
                .withMessageContainingAll(
                        "path /v1/z is in both first and other1",
                        "operation getZ is in both first and other1",
                        "schema Thing means one thing in first, another in other1");
        assertThatIllegalStateException()
                .isThrownBy(() -> merged(
                        document("/v1/z", "getZ", "{type: string}"),
                        document("/v1/a", "getA", "{type: string}"),
                        document("/v1/b", "getA", "{type: integer}")))
                .withMessageContainingAll("operation getA is in both other1 and other2", "schema Thing");
    }
}
