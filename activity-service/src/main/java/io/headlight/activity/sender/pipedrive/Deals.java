package io.headlight.activity.sender.pipedrive;

import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.activity.activity.Claim;
import io.headlight.activity.activity.RepReference;
import io.headlight.activity.activity.Subject;
import io.headlight.activity.json.StrictJson;
import io.headlight.activity.sender.pipedrive.TransitionMapper.Change;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A deal that is created is a new opportunity; one whose status becomes won is a result, with its value. Reopened it is
 * taken back. A deleted deal never was one: merging two deletes the one that lost.
 */
final class Deals {

    private static final String CREATED = "opportunity_created";
    private static final String WON = "deal_won";

    private Deals() {}

    static List<Claim> claims(Change change) {
        if (change.deletes()) {
            return List.of(takenBack(change, CREATED, change.deletion()), takenBack(change, WON, change.deletion()));
        }
        var claims = new ArrayList<Claim>();
        if (change.creates()) {
            claims.add(happened(change, CREATED, "add_time"));
        }
        boolean isWon = isWon(change.data());
        boolean wasWon = !change.creates() && (change.previous().has("status") ? isWon(change.previous()) : isWon);
        if (isWon && !wasWon) {
            claims.add(happened(change, WON, "won_time"));
        } else if (wasWon && !isWon) {
            claims.add(takenBack(change, WON, "the deal was reopened in Pipedrive"));
        }
        return claims;
    }

    private static boolean isWon(JsonNode deal) {
        return "won".equals(StrictJson.text(deal, "status"));
    }

    private static Claim takenBack(Change change, String type, String reason) {
        return new Claim.TakenBack(change.key(), type, change.orderKey(), reason);
    }

    private static Claim happened(Change change, String type, String time) {
        var deal = change.data();
        var organization = StrictJson.text(deal, "org_id");
        var person = StrictJson.text(deal, "person_id");
        BigDecimal value = deal.path("value").isNumber() ? deal.path("value").decimalValue() : null;
        return Claim.happened(
                        change.key(),
                        type,
                        change.orderKey(),
                        Times.of(deal.path(time)).orElse(change.at()))
                .by(RepReference.owner(StrictJson.text(deal, "owner_id")))
                .about(new Subject(
                        organization == null ? null : "org:" + organization,
                        change.key(),
                        person == null ? null : "person:" + person))
                .worth(value, value == null ? null : StrictJson.text(deal, "currency"));
    }
}
