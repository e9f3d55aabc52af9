package io.headlight.activity;

import static io.headlight.kit.testing.People.ADA;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import io.headlight.kit.directory.Person;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Registers measures and reads their numbers, as plan-service does. */
public final class Measured {

    private Measured() {}

    public static String body(String activityType, String conditions, String aggregate, String of, String timeZone) {
        return """
                {"name":"A measure","indicator":"LEADING","activityType":"%s","conditions":%s,"aggregate":"%s",
                 "of":%s,"timeZone":"%s"}
                """.formatted(activityType, conditions, aggregate, of == null ? "null" : "\"" + of + "\"", timeZone);
    }

    public static UUID register(String activityType, String conditions, String aggregate, String of, String timeZone) {
        var id = UUID.randomUUID();
        Ask.asServiceFor("acme")
                .body(body(activityType, conditions, aggregate, of, timeZone))
                .put("/v1/measures/" + id)
                .then()
                .statusCode(anyOf(is(200), is(201)));
        return id;
    }

    public static UUID register(String activityType, String aggregate, String of) {
        return register(activityType, "[]", aggregate, of, "UTC");
    }

    public static String question(List<UUID> measures, List<UUID> reps, String from, String to, String asOf) {
        return """
                {"measureIds":[%s],"repIds":[%s],"from":"%s","to":"%s","asOf":%s}
                """.formatted(
                quoted(measures.stream()), quoted(reps.stream()), from, to, asOf == null ? null : "\"" + asOf + "\"");
    }

    private static String quoted(Stream<UUID> ids) {
        return ids.map(id -> "\"" + id + "\"").collect(Collectors.joining(","));
    }

    public static Response read(UUID measure, Person rep, String from, String to, String asOf) {
        return Ask.as(ADA)
                .body(question(List.of(measure), List.of(rep.id()), from, to, asOf))
                .post("/v1/measurements");
    }

    /** A rep's total in March 2026; null when there is none. */
    public static Number total(UUID measure, Person rep) {
        return read(measure, rep, "2026-03-01", "2026-03-31", null)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].total");
    }
}
