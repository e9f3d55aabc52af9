package io.headlight.gateway;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;

/** What every refusal looks like. */
public final class Refusal {

    private Refusal() {}

    public static ValidatableResponse is(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .header("Server", nullValue())
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .body("type", equalTo("/problems/" + code.replace('_', '-')))
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("title", not(nullValue()))
                .body("detail", matchesPattern("(?s)(?!.*(Exception|io\\.headlight|127\\.0\\.0\\.1)).+"))
                .body("instance", matchesPattern("/.*"))
                .body("traceId", matchesPattern("[A-Za-z0-9-]{8,64}"));
    }
}
