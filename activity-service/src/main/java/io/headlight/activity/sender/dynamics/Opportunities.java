package io.headlight.activity.sender.dynamics;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.known.FirstSaid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * An opportunity counts when it was created, once for each stage it was ever said to be in, and as won while it is: since it
 * was first said to be, so that neither an edit nor reopening it for one moves it to a later day. {@code actualclosedate} is
 * no such time: it is a day that somebody chose.
 */
final class Opportunities {

    static final String CURRENCY = "currency";

    private Opportunities() {}

    static List<Claim> claims(Reading opportunity) {
        opportunity.require("createdon");
        var claims = new ArrayList<Claim>();
        claims.add(opportunity.claim(
                "opportunity_created",
                opportunity.time("createdon"),
                "the opportunity has no time of creation",
                worth(opportunity, "estimatedvalue", "actualvalue")));
        claims.add(opportunity.claim(
                "deal_won",
                opportunity.isIn(Reading.DONE) ? opportunity.since() : Optional.<Instant>empty(),
                "the opportunity is not won in Dynamics",
                worth(opportunity, "actualvalue", "estimatedvalue")));
        FirstSaid.startingWith(opportunity.object(), Reading.STAGE)
                .forEach((stage, since) -> claims.add(opportunity.claim(
                        opportunity.object().key() + "/stage:" + stage,
                        "stage_set",
                        Optional.of(since),
                        "",
                        happened -> happened.having(Map.of("stage", stage)))));
        return claims;
    }

    /** The currency comes as the id of a record of the customer's, so which one it is has to be said. */
    private static UnaryOperator<Claim.Happened> worth(Reading opportunity, String value, String otherwise) {
        var amount = opportunity
                .object()
                .number(value)
                .or(() -> opportunity.object().number(otherwise))
                .orElse(null);
        return happened -> happened.worth(
                amount, amount == null ? null : opportunity.settings().text(CURRENCY));
    }
}
