package io.headlight.kit.document;

import static io.headlight.kit.testing.People.ANN;
import static io.headlight.kit.testing.People.BEN;
import static io.headlight.kit.testing.People.MARIA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headlight.kit.problem.Problem;
import io.headlight.kit.sample.Ask;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class WholeDocumentTest {

    private static final String CHANGE = "{\"text\":\"Call back\"}";

    private static String note() {
        return Ask.note(ANN, UUID.randomUUID().toString());
    }

    private static JsonNode document() {
        return RestAssured.given()
                .queryParam("format", "json")
                .get("/openapi")
                .then()
                .statusCode(200)
                .extract()
                .as(JsonNode.class);
    }

    private static String written() {
        return Ask.creatingAs(MARIA)
                .body(note())
                .post("/v1/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response change(String id, String etag) {
        return Ask.as(MARIA).header("If-Match", etag).body(CHANGE).patch("/v1/notes/" + id);
    }

    /** How to get them; the others need a race, a database or a directory that is down, or a bug of ours. */
    private static final Map<UsualProblem, Supplier<Response>> ANSWERED = Map.ofEntries(
            Map.entry(
                    UsualProblem.MALFORMED_JSON,
                    () -> Ask.creatingAs(MARIA).body("{\"text\": \"x\" 1}").post("/v1/notes")),
            Map.entry(
                    UsualProblem.IDEMPOTENCY_KEY_MISSING,
                    () -> Ask.as(MARIA).body(note()).post("/v1/notes")),
            Map.entry(
                    UsualProblem.UNAUTHENTICATED,
                    () -> RestAssured.given().auth().oauth2("nonsense").get("/v1/notes")),
            Map.entry(UsualProblem.NOT_YOURS, () -> Ask.as(ANN).get("/v1/notes/of-rep/" + BEN.id())),
            Map.entry(UsualProblem.NOT_FOUND, () -> Ask.as(ANN).get("/v1/notes/" + UUID.randomUUID())),
            Map.entry(
                    UsualProblem.NOT_ACCEPTABLE,
                    () -> Ask.as(ANN).accept("image/png").get("/v1/notes")),
            Map.entry(UsualProblem.CHANGED_MEANWHILE, () -> change(written(), "\"99\"")),
            Map.entry(
                    UsualProblem.TOO_LARGE,
                    () -> Ask.creatingAs(MARIA).body("x".repeat(1_100_000)).post("/v1/notes")),
            Map.entry(
                    UsualProblem.UNSUPPORTED_MEDIA_TYPE,
                    () -> Ask.creatingAs(MARIA)
                            .contentType("text/csv")
                            .body("a,b")
                            .post("/v1/notes")),
            Map.entry(UsualProblem.INVALID, () -> Ask.as(ANN).get("/v1/notes?limit=0")),
            Map.entry(
                    UsualProblem.IF_MATCH_REQUIRED,
                    () -> Ask.as(MARIA).body(CHANGE).patch("/v1/notes/" + written())),
            Map.entry(UsualProblem.INTERNAL_ERROR, () -> Ask.as(ANN).get("/v1/notes/bug")));

    @Test
    void theUsualProblemsLookAsTheyAreAnswered() {
        ANSWERED.forEach((problem, request) -> {
            var answered = request.get()
                    .then()
                    .contentType(Problem.MEDIA_TYPE)
                    .extract()
                    .as(JsonNode.class);
            var shown =
                    new ObjectMapper().<JsonNode>valueToTree(problem.example().getValue());
            assertThat(answered.fieldNames())
                    .toIterable()
                    .as(problem.name())
                    .containsExactlyElementsOf(() -> shown.fieldNames());
            for (var member : new String[] {"type", "title", "status", "code"}) {
                assertThat(answered.path(member)).as(problem + " " + member).isEqualTo(shown.path(member));
            }
            // Ids, places and sizes differ.
            assertThat(answered.path("detail").asText().replaceAll("[0-9a-f-]{36}|\\d+|note|plan", "…"))
                    .as(problem + " detail")
                    .isEqualTo(shown.path("detail").asText().replaceAll("[0-9a-f-]{36}|\\d+|note|plan", "…"));
        });
    }

    @Test
    void anOperationsOwnCodesAreShown() {
        var create = document().at("/paths/~1v1~1notes/post/responses");
        var full = create.at("/409/content/application~1problem+json/examples/note_book_full/value");
        assertThat(full.path("status").asInt()).isEqualTo(409);
        assertThat(full.path("type").asText()).isEqualTo("/problems/note-book-full");
        assertThat(full.path("detail").asText()).isEqualTo("No page is left; write to us.");
        assertThat(full.path("instance").asText()).isEqualTo("/v1/notes");
        assertThat(create.at("/409/content/application~1problem+json/examples").fieldNames())
                .toIterable()
                .containsExactly("note_book_full", "request_in_progress");
        var invalid = create.at("/422/content/application~1problem+json/examples");
        assertThat(invalid.fieldNames()).toIterable().containsExactly("word_missing", "mood_missing", "invalid");
        assertThat(invalid.at("/word_missing/value/code").asText()).isEqualTo("invalid");
        assertThat(invalid.at("/word_missing/value/errors/0/code").asText()).isEqualTo("word_missing");
    }

    @Test
    void whatIsUsualIsReferredTo() {
        var document = document();
        var create = document.at("/paths/~1v1~1notes/post/responses");
        assertThat(create.fieldNames())
                .toIterable()
                .containsExactly(
                        "201", "400", "401", "403", "404", "406", "409", "413", "415", "422", "503", "default");
        assertThat(create.at("/400/$ref").asText())
                .isEqualTo("#/components/responses/malformed_json_or_idempotency_key_missing");
        assertThat(create.at("/403/$ref").asText()).isEqualTo("#/components/responses/forbidden_or_not_yours");
        assertThat(document.at("/paths/~1v1~1notes~1{id}/patch/responses").fieldNames())
                .toIterable()
                .contains("404", "412", "428");
        assertThat(document.at("/paths/~1v1~1notes/get/responses").fieldNames())
                .toIterable()
                .containsExactly("200", "401", "403", "406", "422", "503", "default");
        assertThat(document.at("/components/responses/unauthenticated/headers").has("WWW-Authenticate"))
                .isTrue();
        assertThat(document.at("/components/responses/store_unavailable/headers")
                        .has("Retry-After"))
                .isTrue();
    }

    @Test
    void whatIsMadeHasABodyAndItsHeaders() {
        var document = document();
        var made = document.at("/paths/~1v1~1notes/post/responses/201");
        assertThat(made.at("/content/application~1json/schema/$ref").asText())
                .isEqualTo("#/components/schemas/NoteView");
        assertThat(made.path("headers").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("ETag", "Location", "Idempotency-Replayed");
        assertThat(document.at("/paths/~1v1~1notes/post/parameters").findValuesAsText("name"))
                .containsExactly("Idempotency-Key");
        assertThat(document.at("/components/schemas/PageNoteView/examples/0/items/0/text")
                        .asText())
                .isEqualTo("Call back");
    }
}
