package io.headlight.activity.sender.close;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.json.StrictJson;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * An opportunity counts when it is created, for each status it is moved to, and with its value when it is won. Reopened it
 * is not won; deleted it never was.
 */
final class Opportunities {

    private static final String CREATED = "opportunity_created";
    private static final String WON = "deal_won";
    private static final String STAGE_SET = "stage_set";
    private static final String OUTCOME = "status_type";
    private static final String STAGE = "status_id";
    /** Close counts in cents, whatever the currency. */
    private static final int CENTS = 2;

    private Opportunities() {}

    static List<Claim> claims(Event event) {
        if (event.is("deleted")) {
            return deleted(event);
        }
        var claims = new ArrayList<Claim>();
        if (event.is("created")) {
            claims.add(happened(event, CREATED, event.time("date_created").orElse(event.at())));
        }
        if (event.becomes(OUTCOME, "won")) {
            claims.add(won(event));
        } else if (event.ceases(OUTCOME, "won")) {
            claims.add(event.takenBack(WON, "the opportunity was reopened in Close"));
        }
        if (event.is("updated") && event.changed(STAGE) && event.now(STAGE) != null) {
            claims.add(stageSet(event));
        }
        return claims;
    }

    /** Of the stages it went through, the event knows the last. */
    private static List<Claim> deleted(Event event) {
        var reason = "the opportunity was deleted in Close";
        var claims = new ArrayList<Claim>();
        claims.add(event.takenBack(CREATED, reason));
        claims.add(event.takenBack(WON, reason));
        if (event.before(STAGE) != null) {
            claims.add(event.takenBack(stageKey(event, event.before(STAGE)), STAGE_SET, reason));
        }
        return claims;
    }

    private static Claim won(Event event) {
        var cents = event.data().path("value");
        BigDecimal value = cents.isNumber() ? cents.decimalValue().movePointLeft(CENTS) : null;
        var attributes = new HashMap<String, Object>();
        attributes.put("valuePeriod", event.now("value_period"));
        return happened(event, WON, wonAt(event))
                .worth(value, value == null ? null : event.now("value_currency"))
                .having(attributes);
    }

    /**
     * Close tells the day only, in nobody's time zone. The event's own time is exact, unless the day was set to another
     * one: then it is noon of that.
     */
    private static Instant wonAt(Event event) {
        try {
            var noon = LocalDate.parse(String.valueOf(StrictJson.text(event.data(), "date_won")))
                    .atTime(LocalTime.NOON)
                    .toInstant(ZoneOffset.UTC);
            boolean thatDay = Duration.between(noon, event.at()).abs().compareTo(Duration.ofDays(1)) <= 0;
            return thatDay ? event.at() : noon;
        } catch (DateTimeException noDay) {
            return event.at();
        }
    }

    private static Claim stageSet(Event event) {
        var attributes = new HashMap<String, Object>();
        attributes.put("stage", event.now(STAGE));
        attributes.put("stageName", event.now("status_label"));
        return Claim.happened(stageKey(event, event.now(STAGE)), STAGE_SET, Claim.orderOf(event.at()), event.at())
                .by(Who.owns(event))
                .about(Who.about(event))
                .having(attributes);
    }

    private static String stageKey(Event event, String stage) {
        return event.id() == null ? null : event.key() + Event.STAGE + stage;
    }

    private static Claim.Happened happened(Event event, String type, Instant when) {
        return event.happened(type, when).by(Who.owns(event)).about(Who.about(event));
    }
}
