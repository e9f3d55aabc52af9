package io.headlight.activity.sender.pipedrive;

import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.activity.activity.Claim;
import io.headlight.activity.activity.Subject;
import io.headlight.activity.json.StrictJson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A deal that is created is a new opportunity; one whose status becomes won is a result, with its value; each stage it is
 * moved to is noted. Reopened it is taken back. A deleted deal never was one: merging two deletes the one that lost.
 */
final class Deals {

    private static final String CREATED = "opportunity_created";
    private static final String WON = "deal_won";
    private static final String STAGE_SET = "stage_set";
    private static final String STAGE = "stage_id";

    private Deals() {}

    static List<Claim> claims(Change change) {
        if (change.deletes()) {
            return deleted(change);
        }
        var claims = new ArrayList<Claim>();
        if (change.creates()) {
            claims.add(happened(change, CREATED, "add_time"));
        }
        boolean isWon = isWon(change.data());
        boolean wasWon = !change.creates() && (change.previous().has("status") ? isWon(change.previous()) : isWon);
        if (isWon && !wasWon) {
            claims.add(won(change));
        } else if (wasWon && !isWon) {
            claims.add(change.takenBack(WON, "the deal was reopened in Pipedrive"));
        }
        var stage = StrictJson.text(change.data(), STAGE);
        if (!change.creates() && change.previous().has(STAGE) && stage != null) {
            claims.add(stageSet(change, stage));
        }
        return claims;
    }

    /** Of the stages it went through, the deletion tells the last. */
    private static List<Claim> deleted(Change change) {
        var claims = new ArrayList<Claim>();
        claims.add(change.takenBack(CREATED, change.deletion()));
        claims.add(change.takenBack(WON, change.deletion()));
        var stage = StrictJson.text(change.previous(), STAGE);
        if (stage != null) {
            claims.add(new Claim.TakenBack(stageKey(change, stage), STAGE_SET, change.orderKey(), change.deletion()));
        }
        return claims;
    }

    private static boolean isWon(JsonNode deal) {
        return "won".equals(StrictJson.text(deal, "status"));
    }

    private static Claim won(Change change) {
        var value = change.data().path("value");
        BigDecimal amount = value.isNumber() ? value.decimalValue() : null;
        return happened(change, WON, "won_time")
                .worth(amount, amount == null ? null : StrictJson.text(change.data(), "currency"));
    }

    private static Claim stageSet(Change change, String stage) {
        return Claim.happened(stageKey(change, stage), STAGE_SET, change.orderKey(), change.at())
                .by(change.owner())
                .about(subject(change))
                .having(Map.of("stage", stage));
    }

    private static String stageKey(Change change, String stage) {
        return change.id() == null ? null : change.key() + "/stage:" + stage;
    }

    private static Claim.Happened happened(Change change, String type, String time) {
        return Claim.happened(
                        change.key(),
                        type,
                        change.orderKey(),
                        Times.of(change.data().path(time)).orElse(change.at()))
                .by(change.owner())
                .about(subject(change));
    }

    private static Subject subject(Change change) {
        return new Subject(change.reference("org", "org_id"), change.key(), change.reference("person", "person_id"));
    }
}
