package io.headlight.plan.template.catalog;

import static io.headlight.plan.Drafts.as;
import static io.headlight.plan.Drafts.creating;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headlight.kit.directory.Person;
import io.headlight.plan.template.Template;
import io.restassured.response.Response;

/** Templates of an organization's own, made through the API; their content is the example of the API document. */
final class Own {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Own() {}

    static ObjectNode content() {
        try {
            return (ObjectNode) JSON.readTree("{" + Template.EXAMPLE);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static ObjectNode named(String name) {
        return content().put("name", name);
    }

    static Response add(Person person, String id, ObjectNode content) {
        return creating(person)
                .body(content.deepCopy().put("id", id).toString())
                .post("/v1/templates");
    }

    /** The id of a new one, as version 1. */
    static String added(Person person, String id) {
        add(person, id, content()).then().statusCode(201);
        return id;
    }

    static Response change(Person person, String id, String ifMatch, ObjectNode content) {
        var request = as(person).contentType("application/json").body(content.toString());
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put("/v1/templates/{id}", id);
    }

    static Response retire(Person person, String id, String ifMatch) {
        var request = as(person);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).delete("/v1/templates/{id}", id);
    }
}
