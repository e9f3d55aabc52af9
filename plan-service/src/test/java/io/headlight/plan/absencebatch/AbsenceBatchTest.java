package io.headlight.plan.absencebatch;

import static io.headlight.plan.Drafts.creating;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.headlight.kit.directory.Person;
import io.headlight.kit.testing.People;
import io.headlight.kit.testing.Tokens;
import io.headlight.plan.Statements;
import io.headlight.plan.absence.AbsenceKind;
import io.headlight.plan.absence.Entering;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AbsenceBatchTest {

    private static final LocalDate DAY = LocalDate.of(2071, 3, 2);

    @Inject
    SessionFactory database;

    @Test
    @DisplayName("What can be entered is, and each that cannot says why")
    void eachOnItsOwn() {
        var sent = List.of(
                item(People.ANN, 0, "batch-1"),
                item(People.ANN, 1, "batch-1"),
                item(People.ROSA, 2, "batch-3"),
                item(People.GUS, 3, "batch-4"),
                item(People.ANN, 4, "batch-5").replace("\"lastDay\": \"2071", "\"lastDay\": \"2070"),
                item(People.ANN, 5, "batch-6").replace("\"firstDay\": \"2071-03-07\"", "\"firstDay\": \"soon\""),
                item(People.ANN, 6, "batch-7").replace("\"kind\"", "\"sort\""),
                "null",
                "7",
                item(People.ANN, 7, null),
                item(People.ANN, 0, "batch-1"));
        send(People.MARIA, sent)
                .then()
                .statusCode(207)
                .body("items.status", contains(201, 409, 403, 404, 422, 422, 422, 422, 422, 201, 200))
                .body("items[0].externalId", equalTo("batch-1"))
                .body("items[0].problem", nullValue())
                .body("items[1].problem.code", equalTo("absence_differs"))
                .body("items[1].problem.status", equalTo(409))
                .body("items[2].problem.code", equalTo("not_yours"))
                .body("items[3].problem.code", equalTo("not_found"))
                .body("items[4].problem.errors.pointer", contains("/lastDay"))
                .body("items[4].problem.errors.code", contains("ordered_days"))
                .body("items[5].problem.errors.pointer", contains("/firstDay"))
                .body("items[5].problem.errors.code", contains("format"))
                .body("items[6].problem.errors.code", contains("unknown_field"))
                .body("items[7].problem.errors.code", contains("not_null"))
                .body("items[9].externalId", nullValue());
    }

    @Test
    @DisplayName("A day that is none in any calendar keeps no other item out, however it is written")
    void impossibleDays() {
        var sent = new ArrayList<>(List.of(item(People.ANN, 300, "odd-1")));
        for (var odd : List.of("[2071, 13, 45]", "[99999999999, 1, 1]", "99999999999999999", "1e999999999", "\"\"")) {
            sent.add(item(People.ANN, 300, "odd-2").replaceFirst("\"firstDay\": \"[0-9-]+\"", "\"firstDay\": " + odd));
        }
        send(People.MARIA, sent)
                .then()
                .statusCode(207)
                .body("items.status", contains(201, 422, 422, 422, 422, 422))
                .body("items[1].problem.errors.pointer", contains("/firstDay"))
                .body("items[1].problem.errors.code", contains("format"));
    }

    @Test
    @DisplayName("Spaces around an external id are not part of it: the database would not tell them apart either")
    void spacesAroundIds() {
        send(People.MARIA, List.of(item(People.ANN, 320, "pad-1"), item(People.ANN, 320, "pad-1 ")))
                .then()
                .statusCode(207)
                .body("items.status", contains(201, 200));
        send(People.MARIA, List.of(item(People.ANN, 321, " pad-1"), item(People.ANN, 321, " ")))
                .then()
                .statusCode(207)
                .body("items.status", contains(409, 422))
                .body("items[1].problem.errors.pointer", contains("/externalId"));
    }

    @Test
    @DisplayName(
            "An HR system sends everything again, and everything is there once; what was cancelled stays cancelled")
    void resent() {
        var items = List.of(item(People.ANN, 20, "hr-1"), item(People.ROSA, 21, "hr-2"));
        var first = ids(integration(items, UUID.randomUUID()), 201);
        Entering.cancel(People.ADA, first.getLast()).then().statusCode(204);
        assertThat(ids(integration(items, UUID.randomUUID()), 200)).isEqualTo(first);
        var key = UUID.randomUUID();
        integration(items, key);
        assertThat(integration(items, key).header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    @DisplayName("Two senders of the same at once: each absence is there once")
    void atOnce() throws Exception {
        var items = IntStream.range(0, 20)
                .mapToObj(i -> item(People.ANN, 40 + i, "race-" + i))
                .toList();
        var senders = IntStream.range(0, 4)
                .<Callable<Response>>mapToObj(i -> () -> integration(items, UUID.randomUUID()))
                .toList();
        var ids = new HashSet<List<String>>();
        try (var people = Executors.newFixedThreadPool(senders.size())) {
            for (var answer : people.invokeAll(senders)) {
                assertThat(answer.get().statusCode()).isEqualTo(207);
                ids.add(answer.get().jsonPath().getList("items.id", String.class));
            }
        }
        assertThat(ids).hasSize(1);
    }

    @Test
    @DisplayName("Five hundred at most, at least one")
    void bounded() {
        send(People.ADA, List.of()).then().statusCode(422).body("errors.pointer", contains("/items"));
        var many = IntStream.range(0, 501)
                .mapToObj(i -> item(People.ANN, 100, "m" + i))
                .toList();
        send(People.ADA, many).then().statusCode(422).body("errors.code", contains("size"));
        var ids = new ArrayList<>(ids(send(People.ADA, many.subList(0, 500)), 201));
        assertThat(ids).doesNotHaveDuplicates().hasSize(500);
        // A fiftieth of the items: they are inserted fifty at a time.
        assertThat(Statements.of(database, () -> send(People.ADA, many.subList(0, 500))))
                .isLessThan(20);
    }

    @Test
    @DisplayName("Who may not, may not: 401, 403, and another organization's reps are not found")
    void rights() {
        var items = List.of(item(People.ANN, 200, "rights-1"));
        send(People.ANN, items).then().statusCode(403);
        given().contentType("application/json")
                .body(body(items))
                .post("/v1/absences/batch")
                .then()
                .statusCode(401);
        send(People.GRETA, items).then().statusCode(207).body("items.status", contains(404));
        given().header("Authorization", "Bearer " + Tokens.integration("globex"))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(body(items))
                .post("/v1/absences/batch")
                .then()
                .statusCode(207)
                .body("items.status", contains(404));
    }

    private static String item(Person rep, int day, String externalId) {
        var named = externalId == null ? "" : ", \"externalId\": \"" + externalId + "\"";
        return Entering.body(rep, DAY.plusDays(day), DAY.plusDays(day), AbsenceKind.VACATION, named);
    }

    private static String body(List<String> items) {
        return items.stream().collect(Collectors.joining(", ", "{\"items\": [", "]}"));
    }

    private static Response send(Person person, List<String> items) {
        return creating(person).body(body(items)).post("/v1/absences/batch");
    }

    private static Response integration(List<String> items, UUID key) {
        return given().header("Authorization", "Bearer " + Tokens.integration("acme"))
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body(items))
                .post("/v1/absences/batch");
    }

    private static List<String> ids(Response answer, int each) {
        var items = answer.then().statusCode(207).extract().jsonPath();
        assertThat(items.getList("items.status", Integer.class)).containsOnly(each);
        return items.getList("items.id", String.class);
    }
}
