package io.headlight.gateway.problems;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.headlight.gateway.Refusal;
import io.headlight.gateway.Services;
import io.headlight.kit.testing.People;
import io.headlight.kit.testing.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Services.class, scope = TestResourceScope.GLOBAL)
class ProblemPageTest {

    /** A refusal is a class that extends one of Rejection's. */
    private static final Pattern REFUSAL = Pattern.compile("class (\\w+) extends Rejection\\.\\w+");
    /** Or a status and a code in the HTTP layer. */
    private static final Pattern LITERAL = Pattern.compile("\\b[45]\\d\\d, \"([a-z_]+)\"");

    @Test
    @DisplayName("the type of a problem leads to a page that explains it, to anybody, without scripts")
    void explainsAProblem() {
        var type = Refusal.is(
                        given().auth()
                                .oauth2(Tokens.of(People.GUS))
                                .get("/v1/scorecards/" + People.ANN.id())
                                .then(),
                        404,
                        "not_found")
                .extract()
                .<String>path("type");

        given().get(type)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(allOf(
                        containsString("<h1>Not found</h1>"),
                        containsString("<code>not_found</code>"),
                        not(containsString("<script"))));
        given().get("/problems").then().statusCode(200).body(containsString("/problems/not-publishable"));
    }

    @Test
    @DisplayName("an unknown problem is a page too, and does not repeat what was asked")
    void admitsWhatItDoesNotKnow() {
        given().urlEncodingEnabled(false)
                .get("/problems/%3Cb%3Enothing")
                .then()
                .statusCode(404)
                .contentType("text/html;charset=UTF-8")
                .body(allOf(containsString("No such problem"), not(containsString("nothing"))));
    }

    @Test
    @DisplayName("every problem that a part of the suite can answer with has its page")
    void knowsEveryProblem() throws IOException {
        var pages = new ProblemPages();
        var missing = codes().stream()
                .filter(code -> pages.page(code.replace('_', '-')).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(missing).as("codes without a line in problems.properties").isEmpty();
    }

    private static Set<String> codes() throws IOException {
        var checkout = Path.of(System.getProperty("headlight.checkout", ".."));
        try (var modules = Files.list(checkout)) {
            return modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .flatMap(ProblemPageTest::sources)
                    .flatMap(source -> Stream.concat(
                            REFUSAL.matcher(source).results().map(found -> snakeCase(found.group(1))),
                            LITERAL.matcher(source).results().map(found -> found.group(1))))
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<String> sources(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(ProblemPageTest::text).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String snakeCase(String className) {
        return className.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
