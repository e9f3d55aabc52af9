package io.headlight.activity.measure;

import static io.headlight.kit.testing.People.ADA;
import static io.headlight.kit.testing.People.ANN;
import static io.headlight.kit.testing.People.GRETA;
import static io.headlight.kit.testing.People.MARIA;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.headlight.activity.Ask;
import io.headlight.activity.Measured;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class MeasureResourceTest {

    private final String path = "/v1/measures/" + UUID.randomUUID();

    private static String meetings(String aggregate, String of) {
        return Measured.body(
                "meeting",
                "[{\"attribute\":\"firstTime\",\"operator\":\"EQUALS\",\"value\":true},"
                        + "{\"attribute\":\"prospectListSize\",\"operator\":\"AT_LEAST\",\"value\":50},"
                        + "{\"attribute\":\"decisionMaker\",\"operator\":\"PRESENT\"}]",
                aggregate,
                of,
                "Europe/London");
    }

    @Test
    @DisplayName(
            "REQ-38 a measure shows its whole formula; registering it again changes nothing, another rule is refused")
    void isRegisteredOnce() {
        Ask.asServiceFor("acme")
                .body(meetings("DISTINCT", "account"))
                .put(path)
                .then()
                .statusCode(201)
                .header("Location", endsWith(path));
        Ask.as(ADA).body(meetings("DISTINCT", "account")).put(path).then().statusCode(200);
        Ask.as(ADA)
                .body(meetings("DISTINCT", "contact"))
                .put(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("measure_differs"));
        Ask.as(ANN)
                .get(path)
                .then()
                .statusCode(200)
                .body("indicator", equalTo("LEADING"))
                .body("activityType", equalTo("meeting"))
                .body("aggregate", equalTo("DISTINCT"))
                .body("of", equalTo("account"))
                .body("timeZone", equalTo("Europe/London"))
                .body("conditions[0].value", equalTo(true))
                .body("conditions[1].operator", equalTo("AT_LEAST"))
                .body("status", equalTo("SETTLING"));
    }

    @Test
    void everyBrokenRuleIsNamed() {
        Ask.as(ADA)
                .body("""
                        {"name":"x","indicator":"LEADING","activityType":"meeting","aggregate":"SUM","timeZone":"Mars",
                         "conditions":[{"attribute":"size","operator":"AT_LEAST","value":"many"},
                                       {"attribute":"size","operator":"PRESENT","value":1},
                                       {"attribute":"size","operator":"EQUALS","value":[1]}]}
                        """)
                .put(path)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/of",
                                "/timeZone",
                                "/conditions/0/value",
                                "/conditions/1/value",
                                "/conditions/2/value"));
        Ask.as(ADA).body(meetings("COUNT", "account")).put(path).then().statusCode(422);
        Ask.as(ADA).body(meetings("MEDIAN", null)).put(path).then().statusCode(422);
        Ask.as(ADA)
                .body("{}")
                .put(path)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/name", "/indicator", "/activityType", "/aggregate", "/timeZone"));
        Ask.as(ADA).get(path).then().statusCode(404);
    }

    @Test
    void onlyServicesAndAdminsRegister() {
        Ask.as(MARIA).body(meetings("COUNT", null)).put(path).then().statusCode(403);
    }

    @Test
    void anotherOrganizationSeesNothing() {
        Ask.as(ADA).body(meetings("COUNT", null)).put(path).then().statusCode(201);
        Ask.as(GRETA).get(path).then().statusCode(404);
        Ask.asServiceFor("globex").get(path).then().statusCode(404);
    }
}
