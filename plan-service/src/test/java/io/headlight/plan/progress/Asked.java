package io.headlight.plan.progress;

import static io.headlight.plan.Drafts.as;

import io.headlight.kit.directory.Person;
import io.headlight.kit.testing.People;
import io.restassured.path.json.JsonPath;

/** Progress as tests ask for it. */
public final class Asked {

    private Asked() {}

    /** Of one rep under a plan, as those see it who see all. */
    public static JsonPath progress(String plan, Person rep, String more) {
        return as(People.ADA)
                .get("/v1/progress?planId={plan}&repId={rep}" + more, plan, rep.id())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The behavior whose name starts so. */
    public static JsonPath behavior(String plan, Person rep, String name) {
        return behavior(plan, rep, name, "");
    }

    public static JsonPath behavior(String plan, Person rep, String name, String more) {
        return progress(plan, rep, more).setRootPath("items[0].behaviors.find { it.name.startsWith('" + name + "') }");
    }
}
