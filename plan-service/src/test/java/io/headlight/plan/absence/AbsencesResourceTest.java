package io.headlight.plan.absence;

import static io.headlight.plan.Drafts.as;
import static io.headlight.plan.Drafts.creating;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.headlight.kit.testing.People;
import io.headlight.plan.Statements;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** In years of its own, so that no other test's rep is missing. */
@QuarkusTest
class AbsencesResourceTest {

    private static final LocalDate DAY = LocalDate.of(2041, 3, 4);

    @Inject
    SessionFactory database;

    @Test
    void entersOneAndReadsIt() {
        var entered = Entering.enter(
                        People.ANN,
                        Entering.body(
                                People.ANN, DAY, DAY.plusDays(4), AbsenceKind.VACATION, ", \"note\": \" Skiing 🎿 \""))
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .body("status", equalTo("ACTIVE"))
                .body("note", equalTo("Skiing 🎿"))
                .body("recordedBy", equalTo(People.ANN.id().toString()))
                .body("cancelledAt", nullValue())
                .extract();
        assertThat(entered.header("Location")).endsWith("/v1/absences/" + entered.path("id"));
        as(People.ANN)
                .get("/v1/absences/{id}", entered.<String>path("id"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("$", equalTo(entered.jsonPath().getMap("$")));
    }

    @Test
    @DisplayName("A cancelled absence stays, with who cancelled it and when, and is cancelled once")
    void cancels() {
        var id = Entering.vacation(People.ANN, DAY.plusYears(1), DAY.plusYears(1));
        as(People.ANN).delete("/v1/absences/{id}", id).then().statusCode(428);
        as(People.ANN)
                .header("If-Match", "\"7\"")
                .delete("/v1/absences/{id}", id)
                .then()
                .statusCode(412);
        Entering.cancel(People.MARIA, id).then().statusCode(204);
        as(People.ANN)
                .get("/v1/absences/{id}", id)
                .then()
                .header("ETag", equalTo("\"1\""))
                .body("status", equalTo("CANCELLED"))
                .body("cancelledBy", equalTo(People.MARIA.id().toString()))
                .body("cancelledAt", endsWith("Z"));
        Entering.cancel(People.ANN, id).then().statusCode(412);
        as(People.ANN)
                .header("If-Match", "*")
                .delete("/v1/absences/{id}", id)
                .then()
                .statusCode(409)
                .body("code", equalTo("already_cancelled"));
        var year = "?from=2042-01-01&to=2042-12-31";
        as(People.ANN).get("/v1/absences" + year).then().body("items.size()", equalTo(0));
        as(People.ANN).get("/v1/absences" + year + "&status=CANCELLED").then().body("items.id", contains(id));
    }

    @Test
    @DisplayName("Of many who cancel at once, one does")
    void oneCancels() throws Exception {
        var id = Entering.vacation(People.ANN, DAY.plusYears(2), DAY.plusYears(2));
        var tries = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(
                        i -> () -> Entering.cancel(People.ANN, id).statusCode())
                .toList();
        var statuses = new ArrayList<Integer>();
        try (var people = Executors.newFixedThreadPool(tries.size())) {
            for (var answer : people.invokeAll(tries)) {
                statuses.add(answer.get());
            }
        }
        assertThat(statuses).containsOnlyOnce(204).containsOnly(204, 412);
    }

    @Test
    @DisplayName("Lists by first day what touches the days asked for, page by page")
    void lists() {
        var first = DAY.plusYears(3);
        var late = Entering.vacation(People.ANN, first.plusDays(20), first.plusDays(30));
        var early = Entering.vacation(People.ANN, first, first.plusDays(9));
        var same = Entering.vacation(People.BEN, first, first);
        var range = "?from=%s&to=%s";
        var whole = range.formatted(first, first.plusDays(30));
        assertThat(Entering.listed(People.MARIA, whole, 1)).containsExactly(early, same, late);
        assertThat(Entering.listed(People.MARIA, whole + "&repId=" + People.ANN.id(), 50))
                .containsExactly(early, late);
        assertThat(Entering.listed(People.EMIL, whole + "&teamId=" + People.UK.id(), 50))
                .containsExactly(early, same, late);
        assertThat(Entering.listed(People.EMIL, whole + "&teamId=" + People.DACH.id(), 50))
                .isEmpty();
        assertThat(Entering.listed(People.ANN, range.formatted(first.plusDays(9), first.plusDays(19)), 50))
                .containsExactly(early);
        assertThat(Entering.listed(People.ANN, range.formatted(first.plusDays(10), first.plusDays(20)), 50))
                .containsExactly(late);
        assertThat(Entering.listed(People.ANN, range.formatted(first.plusDays(10), first.plusDays(19)), 50))
                .isEmpty();
        as(People.ANN).get("/v1/absences?kind=SICKNESS").then().statusCode(422);
        as(People.ANN).get("/v1/absences?from=1066-01-01").then().statusCode(422);
    }

    @Test
    @DisplayName("A list costs as many statements for thirty absences as for one")
    void statements() {
        var first = DAY.plusYears(5);
        var query = "?from=%s&to=%s".formatted(first, first.plusDays(60));
        Entering.vacation(People.ANN, first, first);
        long one = Statements.of(database, () -> Entering.listed(People.MARIA, query, 50));
        for (int i = 1; i < 30; i++) {
            Entering.vacation(i % 2 == 0 ? People.ANN : People.BEN, first.plusDays(i), first.plusDays(i));
        }
        assertThat(Statements.of(
                        database,
                        () -> assertThat(Entering.listed(People.MARIA, query, 50))
                                .hasSize(30)))
                .isEqualTo(one);
    }

    @Test
    @DisplayName("What comes again is not entered twice: by its Idempotency-Key, or by the other system's id")
    void again() {
        var first = DAY.plusYears(6);
        var key = UUID.randomUUID();
        var ids = new ArrayList<String>();
        for (int i = 0; i < 2; i++) {
            ids.add(as(People.ANN)
                    .contentType("application/json")
                    .header("Idempotency-Key", key)
                    .body(Entering.body(People.ANN, first, first, AbsenceKind.OTHER, ""))
                    .post("/v1/absences")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id"));
        }
        assertThat(ids.getFirst()).isEqualTo(ids.getLast());
        var named = ", \"externalId\": \"hr-2047\"";
        var vacation = Entering.body(People.ANN, first.plusDays(1), first.plusDays(1), AbsenceKind.VACATION, named);
        String id = Entering.enter(People.ANN, vacation)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Entering.enter(People.MARIA, vacation).then().statusCode(200).body("id", equalTo(id));
        Entering.enter(People.ANN, vacation.replace("VACATION", "TRAINING"))
                .then()
                .statusCode(409)
                .body("code", equalTo("absence_differs"));
        as(People.ANN)
                .contentType("application/json")
                .body(vacation)
                .post("/v1/absences")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency_key_missing"));
    }

    @Test
    @DisplayName("Everything that is wrong is said at once")
    void refused() {
        creating(People.ANN)
                .body(
                        "{\"firstDay\": \"2027-01-02\", \"lastDay\": \"2027-01-01\", \"note\": \"%s\", \"externalId\": \"\"}"
                                .formatted("x".repeat(201)))
                .post("/v1/absences")
                .then()
                .statusCode(422)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        hasItems(
                                "/repId not_null",
                                "/kind not_null",
                                "/note size",
                                "/externalId size",
                                "/lastDay ordered_days"));
        var year = Entering.body(People.ANN, DAY, DAY.plusDays(400), AbsenceKind.OTHER, "");
        Entering.enter(People.ANN, year).then().statusCode(422).body("errors.code", contains("ordered_days"));
        var ever = Entering.body(People.ANN, LocalDate.of(9998, 1, 1), LocalDate.of(9998, 1, 2), AbsenceKind.OTHER, "");
        Entering.enter(People.ANN, ever)
                .then()
                .statusCode(422)
                .body("errors.code", contains("plannable_day", "plannable_day"));
        Entering.enter(People.ANN, year.replace("OTHER", "STRIKE"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/kind"))
                .body("errors.code", not(contains("unknown_field")));
    }
}
