package io.headlight.plan.absence;

import static io.headlight.plan.Drafts.as;
import static io.headlight.plan.Drafts.creating;

import io.headlight.kit.directory.Person;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Absences entered through the API. */
public final class Entering {

    private Entering() {}

    public static String body(Person rep, LocalDate first, LocalDate last, AbsenceKind kind, String more) {
        return """
               {"repId": "%s", "firstDay": "%s", "lastDay": "%s", "kind": "%s"%s}""".formatted(rep.id(), first, last, kind, more);
    }

    public static Response enter(Person by, String body) {
        return creating(by).body(body).post("/v1/absences");
    }

    /** A vacation that the rep enters; its id. */
    public static String vacation(Person rep, LocalDate first, LocalDate last) {
        return enter(rep, body(rep, first, last, AbsenceKind.VACATION, ""))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static Response cancel(Person by, String id) {
        return as(by).header("If-Match", "\"0\"").delete("/v1/absences/{id}", id);
    }

    /** Everything the caller finds, page by page. */
    static List<String> listed(Person by, String query, int limit) {
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var request = as(by).queryParam("limit", limit);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/v1/absences" + query)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id", String.class));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return seen;
    }
}
