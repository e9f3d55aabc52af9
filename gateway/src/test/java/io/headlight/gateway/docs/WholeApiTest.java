package io.headlight.gateway.docs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headlight.gateway.Services;
import io.headlight.gateway.routing.RoutingConfig;
import io.headlight.kit.testing.ApiDocument;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Services.class, scope = TestResourceScope.GLOBAL)
class WholeApiTest {

    @Inject
    RoutingConfig routing;

    @Inject
    ObjectMapper json;

    @Test
    @DisplayName("the committed document is what is served")
    void isTheCommittedOne() {
        ApiDocument.isTheCommittedOne();
    }

    @Test
    @DisplayName("everybody may read the document, and ask whether it changed")
    void isThereForEverybody() {
        for (var path : List.of("/openapi.json", "/openapi.yaml")) {
            var tag = given().get(path).then().statusCode(200).extract().header("ETag");
            given().header("If-None-Match", tag)
                    .get(path)
                    .then()
                    .statusCode(304)
                    .header("ETag", equalTo(tag))
                    .body(is(""));
            given().header("If-None-Match", "\"another\"").get(path).then().statusCode(200);
        }
    }

    @Test
    @DisplayName("every service's document is in it, and every path of it leads to that service")
    void holdsWhatIsRouted() throws IOException {
        var all = document().path("paths");
        for (var service : WholeApi.SERVICES) {
            try (var committed = WholeApi.class.getResourceAsStream("/openapi/" + service + "/openapi.yaml")) {
                assertThat(committed).as("openapi.yaml of the " + service).isNotNull();
                var paths = WholeApi.read(committed).getPaths().getPathItems().keySet();
                assertThat(paths).isNotEmpty().allSatisfy(path -> {
                    assertThat(all.has(path)).as(path).isTrue();
                    assertThat(routing.services().get(service).prefixes())
                            .as(path)
                            .anyMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"));
                });
            }
        }
    }

    @Test
    @DisplayName("operations have names of their own, and nothing refers to what is not there")
    void isConsistent() throws IOException {
        var document = document();
        var operations = document.findValuesAsText("operationId");
        assertThat(operations)
                .doesNotHaveDuplicates()
                .contains("getScorecard", "getTeamScorecard", "listTeams", "whoAmI");

        for (var reference : new HashSet<>(document.findValuesAsText("$ref"))) {
            assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        }
        var schemes = document.at("/components/securitySchemes");
        var required = new ArrayList<String>();
        document.findValues("security")
                .forEach(security -> security.forEach(one -> one.fieldNames().forEachRemaining(required::add)));
        assertThat(required).isNotEmpty().allMatch(schemes::has);
    }

    @Test
    @DisplayName("the browser shows this document, with no script from anywhere else")
    void hasABrowser() {
        given().redirects()
                .follow(true)
                .get("/docs")
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .body(containsString("/openapi.json"))
                .body(not(containsString("src=\"http")));
    }

    private JsonNode document() throws IOException {
        return json.readTree(
                given().get("/openapi.json").then().statusCode(200).extract().asByteArray());
    }
}
