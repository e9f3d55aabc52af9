package io.headlight.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentGapsTest {

    private static final String WHOLE = """
            paths:
              /v1/things:
                post:
                  operationId: createThing
                  summary: Make a thing
                  tags: [Things]
                  requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/NewThing"}}}}
                  responses:
                    "201":
                      content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}, example: {size: 2}}}
                    "204": {description: Nothing}
                    "409": {$ref: "#/components/responses/full"}
            components:
              responses:
                full:
                  description: "full: no room"
                  content:
                    application/problem+json:
                      schema: {$ref: "#/components/schemas/Problem"}
                      examples: {full: {$ref: "#/components/examples/full"}}
              examples:
                full: {value: {type: /problems/full, status: 409, code: full}}
              schemas:
                Thing: {type: object, properties: {size: {type: integer}, of: {$ref: "#/components/schemas/Thing"}}}
                NewThing:
                  type: object
                  required: [size]
                  properties: {size: {type: integer, minimum: 1, examples: [3]}, on: {type: string, format: date}}
                  examples: [{size: 2, on: "2026-03-09"}]
                Problem: {type: object, properties: {type: {}, status: {type: integer}, code: {type: string}}}
            """;

    private static List<String> gaps(String replaced, String by) throws JsonProcessingException {
        assertThat(WHOLE).contains(replaced);
        return DocumentGaps.of(new YAMLMapper().readTree(WHOLE.replace(replaced, by)));
    }

    @Test
    void aWholeDocumentHasNone() throws JsonProcessingException {
        assertThat(gaps("Make", "Make")).isEmpty();
    }

    @Test
    void everyOperationHasNameSummaryAndTag() throws JsonProcessingException {
        assertThat(gaps("operationId: createThing", "x: y")).containsExactly("POST /v1/things has no operationId");
        assertThat(gaps("Make a thing", "\"\"")).containsExactly("POST /v1/things has no summary");
        assertThat(gaps("[Things]", "[]")).containsExactly("POST /v1/things has no tag");
    }

    @Test
    void everythingSentHasAnExample() throws JsonProcessingException {
        assertThat(gaps("examples: [{size: 2, on: \"2026-03-09\"}]", ""))
                .containsExactly("POST /v1/things request has no example: NewThing needs @Schema(examples = …)");
        assertThat(gaps(", example: {size: 2}", ""))
                .containsExactly("POST /v1/things 201 has no example: Thing needs @Schema(examples = …)");
        assertThat(gaps("\"204\"", "\"200\"")).containsExactly("POST /v1/things 200 has no body: is it a 204?");
        assertThat(gaps("examples: {full: {$ref: \"#/components/examples/full\"}}", ""))
                .containsExactly(
                        "POST /v1/things 409 has no example: \"full: no room\" names no code that is answered so");
    }

    @Test
    void examplesAreWhatTheirSchemasAllow() throws JsonProcessingException {
        assertThat(gaps("example: {size: 2}", "example: {of: {size: two}}"))
                .singleElement()
                .asString()
                .startsWith("POST /v1/things 201 example: /of/size: ");
        assertThat(gaps("example: {size: 2}", "example: {of: {sise: 2}}"))
                .singleElement()
                .asString()
                .contains("there is no member sise");
        assertThat(gaps("{size: 2, on", "{size: 0, on")).hasSize(2).allMatch(gap -> gap.contains("/size"));
        assertThat(gaps("2026-03-09", "tomorrow")).hasSize(2).allMatch(gap -> gap.contains("/on"));
        assertThat(gaps("examples: [3]", "examples: [many]"))
                .singleElement()
                .asString()
                .startsWith("schema NewThing.size example: ");
    }

    @Test
    void problemsAreThoseOfTheirResponse() throws JsonProcessingException {
        assertThat(gaps("status: 409, code", "status: 404, code"))
                .containsExactly("POST /v1/things 409 full has another status");
        assertThat(gaps("/problems/full", "/problems/empty"))
                .containsExactly("POST /v1/things 409 full has another type");
    }
}
