package io.headlight.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares the API document of the running service with the committed {@code openapi.yaml}, so that an API change is a
 * visible change. {@code -Dopenapi.write=true} writes the file instead.
 */
public final class ApiDocument {

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
}
