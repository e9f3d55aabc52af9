package io.headlight.activity.sender.salesforce;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.known.FirstSaid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * An opportunity counts when it was created, once for each stage it was ever said to be in, and as won while it is: since
 * it was first said to be in the stage it was won in, so that neither an edit nor reopening it for one moves it to a later
 * day. {@code CloseDate} is no such time: it is what somebody expects or likes.
 */
final class Opportunities {

    private Opportunities() {}

    static List<Claim> claims(Reading opportunity) {
        opportunity.require("OwnerId", "CreatedDate", "StageName");
        boolean isWon = opportunity.isIn("IsWon", "StageName", Reading.WON_STAGES);
        var claims = new ArrayList<Claim>();
        claims.add(opportunity.claim(
                "opportunity_created",
                opportunity.time("CreatedDate"),
                "the opportunity has no time of creation",
                worth(opportunity)));
        claims.add(opportunity.claim(
                "deal_won",
                isWon ? opportunity.since("StageName") : Optional.<Instant>empty(),
                "the opportunity is not won in Salesforce",
                worth(opportunity)));
        FirstSaid.startingWith(opportunity.object(), Kind.STATE)
                .forEach((stage, since) -> claims.add(opportunity.claim(
                        opportunity.object().key() + "/stage:" + stage,
                        "stage_set",
                        Optional.of(since),
                        "",
                        happened -> happened.having(Map.of("stage", stage)))));
        return claims;
    }

    private static UnaryOperator<Claim.Happened> worth(Reading opportunity) {
        var amount = opportunity.object().number("Amount").orElse(null);
        var currency = opportunity.object().text("CurrencyIsoCode");
        var unit = currency == null ? opportunity.settings().text(Reading.CURRENCY) : currency;
        return happened -> happened.worth(amount, amount == null ? null : unit);
    }
}
