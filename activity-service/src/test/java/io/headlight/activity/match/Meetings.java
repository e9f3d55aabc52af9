package io.headlight.activity.match;

import static io.headlight.kit.testing.People.ADA;
import static io.headlight.kit.testing.People.ANN;

import io.headlight.activity.Ask;
import io.headlight.activity.Measured;
import io.headlight.activity.activity.Claim;
import io.headlight.activity.activity.EvidenceLevel;
import io.headlight.activity.activity.Ledger;
import io.headlight.activity.activity.Origin;
import io.headlight.kit.caller.AsTenant;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Meetings of Ann's on days of which no other test knows. */
@ApplicationScoped
class Meetings {

    static final Set<String> PAT = Set.of("email:pat@harbor.example");
    static final Set<String> NOBODY_NAMED = Set.of();
    private static final AtomicInteger DAYS = new AtomicInteger();

    private final Ledger ledger;
    private final AsTenant asTenant;

    Meetings(Ledger ledger, AsTenant asTenant) {
        this.ledger = ledger;
        this.asTenant = asTenant;
    }

    /** Another one each time: all tests have one log. */
    static Instant noonOfSomeDay() {
        return Instant.parse("2010-01-01T12:00:00Z").plus(Duration.ofDays(DAYS.getAndIncrement()));
    }

    boolean happened(UUID source, String key, int order, Instant at, EvidenceLevel level, Set<String> names) {
        return apply(source, claim(key, order, at, level, names));
    }

    boolean happened(UUID source, String key, Instant at, EvidenceLevel level) {
        return happened(source, key, 1, at, level, NOBODY_NAMED);
    }

    boolean takenBack(UUID source, String key, int order) {
        return apply(source, new Claim.TakenBack(key, "meeting", "%06d".formatted(order), "undone"));
    }

    static Claim claim(String key, int order, Instant at, EvidenceLevel level, Set<String> names) {
        return Claim.happened(key, "meeting", "%06d".formatted(order), at)
                .with(names)
                .provenBy(level);
    }

    boolean apply(UUID source, Claim claim) {
        return asTenant.call("acme", () -> ledger.apply(claim, ANN.id(), new Origin(source, null)));
    }

    static ValidatableResponse of(Instant day) {
        return of("meeting", day);
    }

    static ValidatableResponse of(String type, Instant day) {
        return Ask.as(ADA)
                .queryParam("repId", ANN.id())
                .queryParam("activityType", type)
                .queryParam("from", on(day))
                .queryParam("to", on(day.plus(Duration.ofHours(13))))
                .queryParam("limit", 200)
                .get("/v1/activities")
                .then()
                .statusCode(200);
    }

    /** What counts, by the objects' keys, newest first. */
    static List<String> counting(Instant day) {
        return of(day).extract().path("items.findAll { it.retraction == null }.externalId");
    }

    /** The id of an activity that counts. */
    static String id(Instant day, String key) {
        return of(day).extract()
                .path("items.find { it.retraction == null && it.externalId == '%s' }.id".formatted(key));
    }

    static String on(Instant day) {
        return day.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    /** The number of meetings of a day, as it was known then; null when there is none. */
    static Number total(UUID measure, Instant day, Instant asOf) {
        return Measured.read(measure, ANN, on(day), on(day), asOf == null ? null : asOf.toString())
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].total");
    }

    static Number total(UUID measure, Instant day) {
        return total(measure, day, null);
    }
}
