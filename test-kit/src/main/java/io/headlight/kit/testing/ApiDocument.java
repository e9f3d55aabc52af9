package io.headlight.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What must hold of the API document of the running service: it is the committed {@code openapi.yaml}, so that an API
 * change is a visible change ({@code -Dopenapi.write=true} writes the file instead); and it leaves nothing to guess.
 */
public final class ApiDocument {

    private static final ObjectReader EXACTLY =
            JsonMapper.builder().build().reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private ApiDocument() {}

    public static void isTheCommittedOne() {
        var committed = Path.of("openapi.yaml");
        var served =
                RestAssured.get("/openapi").then().statusCode(200).extract().asString();
        try {
            if (Boolean.getBoolean("openapi.write")) {
                Files.writeString(committed, served);
            }
            assertThat(served)
                    .as(
                            "openapi.yaml is not what the service serves: run the test with -Dopenapi.write=true and look at the diff")
                    .isEqualTo(Files.exists(committed) ? Files.readString(committed) : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Every operation has a name, a summary and a tag, and an example for its request, each answer and each problem; every
     * example is one that its schema allows.
     */
    public static void isComplete() {
        var served = RestAssured.given()
                .queryParam("format", "json")
                .get("/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try {
            var gaps = DocumentGaps.of(EXACTLY.readTree(served));
            assertThat(gaps)
                    .as("What the API document leaves unsaid:\n  " + String.join("\n  ", gaps))
                    .isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
