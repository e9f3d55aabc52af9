package io.headlight.activity.bench;

import static io.headlight.kit.testing.People.ADA;

import io.headlight.activity.Ask;
import io.headlight.activity.Partner;
import io.headlight.kit.directory.Person;
import io.headlight.kit.testing.FixedDirectory;
import io.headlight.kit.testing.People;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Whole requests of several partners, signed by Standard Webhooks' own library before the clock runs. */
final class Events {

    private static final int REPS = 50;
    private static final int FIRST_REP = 500;
    private static final int DAYS = 30;

    private final String type;
    private final List<Partner> partners;
    private int made;

    private Events(String type, List<Partner> partners) {
        this.type = type;
        this.partners = partners;
    }

    static void hireReps(FixedDirectory directory) {
        directory.change(
                "acme",
                People.acmeWith(IntStream.range(FIRST_REP, FIRST_REP + REPS)
                        .mapToObj(number -> People.rep(number, People.UK))
                        .toArray(Person[]::new)));
    }

    static Events of(String type, int sources) {
        return new Events(
                type,
                IntStream.range(0, sources).mapToObj(i -> Partner.neutral(ADA)).toList());
    }

    /** The same for partners whose events are stored and wait. */
    Events paused() {
        for (var partner : partners) {
            Ask.as(ADA)
                    .contentType("application/merge-patch+json")
                    .header("If-Match", "*")
                    .body("{\"status\":\"PAUSED\"}")
                    .patch("/v1/sources/" + partner.id())
                    .then()
                    .statusCode(200);
        }
        return this;
    }

    List<byte[]> next(int count) {
        var requests = new ArrayList<byte[]>(count);
        for (int i = 0; i < count; i++) {
            int number = made++;
            requests.add(request(
                    partners.get(number % partners.size()),
                    "rep" + (FIRST_REP + number % REPS) + "@acme.example",
                    Instant.now().minus(number % DAYS, ChronoUnit.DAYS)));
        }
        return requests;
    }

    /** One event of Ann's. */
    byte[] ofAnnAt(Instant occurredAt) {
        return request(partners.getFirst(), People.ANN.email(), occurredAt);
    }

    private byte[] request(Partner partner, String email, Instant occurredAt) {
        var now = Instant.now();
        var id = "msg_" + UUID.randomUUID();
        var body = """
                {"type":"activity.recorded","timestamp":"%s","data":{"externalId":"%s","activityType":"%s",
                 "occurredAt":"%s","rep":{"email":"%s"},"subject":{"account":"Harbor %s","opportunity":"Renewal 2027",
                 "contact":"%s"},"attributes":{"talkMinutes":12.5,"direction":"outbound","outcome":"connected",
                 "campaign":"spring, second wave"}}}
                """.formatted(now, id, type, occurredAt, email, id.substring(4, 10), UUID.randomUUID());
        return """
                POST %s HTTP/1.1\r
                Host: 127.0.0.1:%d\r
                User-Agent: standard-webhooks/1.0\r
                Content-Type: application/json\r
                Content-Length: %d\r
                webhook-id: %s\r
                webhook-timestamp: %d\r
                webhook-signature: %s\r
                \r
                %s""".formatted(
                        partner.path(),
                        RestAssured.port,
                        body.length(),
                        id,
                        now.getEpochSecond(),
                        partner.signature(id, now, body),
                        body)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
