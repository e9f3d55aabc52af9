package io.headlight.activity.source.catalog;

import static io.headlight.kit.testing.People.ADA;
import static io.headlight.kit.testing.People.GRETA;
import static io.headlight.kit.testing.People.MARIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.headlight.activity.Ask;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class SenderResourceTest {

    private static String sender(String name) {
        return "items.find { it.name == '%s' }.".formatted(name);
    }

    @Test
    void tellsWhatAFormMustAskFor() {
        List<String> names = Ask.as(ADA)
                .get("/v1/senders")
                .then()
                .statusCode(200)
                .body(sender("STANDARD_WEBHOOKS") + "credentials", equalTo("ISSUED"))
                .body(sender("STANDARD_WEBHOOKS") + "settings", empty())
                .body(sender("STANDARD_WEBHOOKS") + "canFetch", equalTo(false))
                .body(sender("STANDARD_WEBHOOKS") + "usualFetchAddress", nullValue())
                .body(sender("PIPEDRIVE") + "credentialsHint", not(nullValue()))
                .body(sender("WORKSHOP") + "credentials", equalTo("GIVEN"))
                .body(
                        sender("WORKSHOP") + "credentialsHint",
                        equalTo("Give the secret that the partner's system shows."))
                .body(sender("WORKSHOP") + "canFetch", equalTo(true))
                .body(sender("WORKSHOP") + "usualFetchAddress", equalTo("https://api.workshop.example"))
                .body(sender("WORKSHOP") + "settings.name", contains("stages", "zone/of~work"))
                .body(sender("WORKSHOP") + "settings.required", contains(true, false))
                .body(sender("WORKSHOP") + "settings.pattern", contains("[a-z]+(,[a-z]+)*", "[A-Z]{2}"))
                .body(sender("WORKSHOP") + "settings.byDefault", contains(null, "UK"))
                .extract()
                .path("items.name");
        assertThat(names).isSorted().doesNotHaveDuplicates();
        Ask.as(GRETA).get("/v1/senders").then().body("items.name", equalTo(names));
    }

    @Test
    void onlyAnAdminAsks() {
        Ask.as(MARIA).get("/v1/senders").then().statusCode(403);
        RestAssured.get("/v1/senders").then().statusCode(401);
    }
}
