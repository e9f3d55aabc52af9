package io.headlight.suite.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headlight.suite.demo.FrontDoor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Another organization's people get 404 for every id of acme, on every operation of the API document: in the path, in the
 * query and in the body. Made from the document, so that a new operation is covered when it appears there.
 */
@ExtendWith(RunningSuite.class)
class IsolationTest {

    private final FrontDoor door = RunningSuite.door();
    private final AcmeIds acme = new AcmeIds(door);

    @TestFactory
    Stream<DynamicTest> anotherOrganizationSeesNothing() {
        return Operation.all(door.get("ada", "/openapi.json")).stream()
                .filter(operation -> !operation.isPublic())
                // A PUT under an id of acme's may make something of the stranger's own there, which others would then
                // find.
                .sorted(Comparator.comparing(operation -> operation.method().equals("PUT")))
                .flatMap(this::tests);
    }

    private Stream<DynamicTest> tests(Operation operation) {
        var tests = new ArrayList<DynamicTest>();
        if (!operation.pathParameters().isEmpty()) {
            tests.add(DynamicTest.dynamicTest(operation.name() + ", id in the path", () -> inPath(operation)));
        }
        operation
                .idFilters()
                .forEach(filter -> tests.add(DynamicTest.dynamicTest(
                        operation.name() + ", id in the query: " + filter, () -> inQuery(operation, filter))));
        if (operation.pathParameters().isEmpty() && new AnyBody(operation, name -> "").hasIds()) {
            tests.add(DynamicTest.dynamicTest(operation.name() + ", ids in the body", () -> inBody(operation)));
        }
        return tests.stream();
    }

    private void inPath(Operation operation) {
        var path = acme.fill(operation);
        var body = new AnyBody(operation, acme::named).text();
        if (operation.method().equals("PUT")) {
            mustBeUntouched(operation, path, body);
        } else {
            mustBeHidden(operation, path + operation.requiredQuery(acme::named), body);
        }
    }

    private void inBody(Operation operation) {
        new AnyBody(operation, acme::named).texts().forEach(body -> mustBeHidden(operation, operation.path(), body));
    }

    /** 404 from everybody whom their role lets ask; 403 is only for those whom it does not, whatever the id. */
    private void mustBeHidden(Operation operation, String path, String body) {
        var answers = AcmeIds.STRANGERS.stream()
                .map(user -> door.ask(user, operation.method(), path, operation.bodyType(), body))
                .toList();
        assertThat(answers)
                .as("%s %s with %s", operation.method(), path, body)
                .allMatch(answer -> isHidden(answer) || answer.status() == 403)
                .anyMatch(answer -> isHidden(answer));
    }

    /** A batch answers for each of its items. */
    private static boolean isHidden(FrontDoor.Answer answer) {
        return answer.status() == 404
                || answer.status() == 207
                        && !isEmpty(answer.json())
                        && answer.json()
                                .path("items")
                                .valueStream()
                                .allMatch(item -> item.path("status").asInt() == 404);
    }

    /** Who puts under an id of their own choice makes something of their own; acme's stays as it is. */
    private void mustBeUntouched(Operation operation, String path, String body) {
        var before = asAcmeSeesIt(path);
        for (var user : AcmeIds.STRANGERS) {
            var answer = door.ask(user, operation.method(), path, operation.bodyType(), body);
            assertThat(answer.status()).as("%s by %s: %s", path, user, answer).isIn(201, 403, 404);
        }
        assertThat(asAcmeSeesIt(path)).isEqualTo(before);
    }

    private JsonNode asAcmeSeesIt(String path) {
        var seen = door.ask("ada", "GET", path, "application/json", "").json();
        return seen instanceof ObjectNode object ? object.without("traceId") : seen;
    }

    /** A filter by somebody else's id is 404 or finds nothing. */
    private void inQuery(Operation operation, String filter) {
        var required = operation.requiredQuery(acme::named);
        var asked = filter + "=" + acme.named(filter);
        var path = acme.fill(operation)
                + (required.contains(asked) ? required : required + (required.length() > 1 ? "&" : "") + asked);
        for (var user : AcmeIds.STRANGERS) {
            var answer = door.ask(user, operation.method(), path, "application/json", "");
            assertThat(answer.status() == 404
                            || answer.status() == 403
                            || answer.status() == 200 && isEmpty(answer.json()))
                    .as("%s of %s: %s", path, user, answer)
                    .isTrue();
        }
    }

    private static boolean isEmpty(JsonNode list) {
        return list.path("items").isArray() && list.path("items").isEmpty();
    }
}
