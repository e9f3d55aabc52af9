package io.headlight.activity.sender.hubspot;

import io.headlight.activity.activity.Claim;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A deal is a new opportunity when it was created; it sets a stage whenever it comes to be in one; it is a result while its
 * stage is a won one, since the first of them that it did not leave again. Of what an import brought only that counts of
 * which it says when it happened.
 */
final class Deals {

    private static final String STAGE = "dealstage";
    /** An import that says when a deal was created says a time well before the import itself. */
    private static final Duration SURELY_BEFORE = Duration.ofHours(1);

    private Deals() {}

    static List<Claim> claims(Reading deal) {
        var claims = new ArrayList<Claim>();
        claims.add(deal.claim(
                "opportunity_created",
                created(deal),
                "it was imported into HubSpot without the time it was created",
                worth(deal).andThen(having(deal, Map.of()))::apply));
        claims.add(deal.claim(
                "deal_won",
                won(deal),
                "its stage in HubSpot is not a won one, or it was imported without a close date",
                worth(deal).andThen(having(deal, Map.of()))::apply));
        History.states(deal.object())
                .forEach((stage, since) -> claims.add(deal.claim(
                        deal.object().key() + "/stage:" + stage,
                        "stage_set",
                        History.isCarriedOver(deal.object(), stage) ? Optional.empty() : Optional.of(since),
                        "it was imported into HubSpot in this stage",
                        having(deal, Map.of("stage", stage)))));
        return claims;
    }

    private static Optional<Instant> created(Reading deal) {
        var created = deal.time("createdate");
        if (!deal.isCarriedOver()) {
            return created;
        }
        var imported = deal.time(Reading.CREATED).or(() -> deal.time("hs_createdate"));
        return created.filter(
                at -> imported.isPresent() && at.plus(SURELY_BEFORE).isBefore(imported.get()));
    }

    private static Optional<Instant> won(Reading deal) {
        var stages = List.of(deal.settings().text(HubSpot.WON_STAGES).split(","));
        var stage = deal.text(STAGE);
        if (stage == null || !stages.contains(stage)) {
            return Optional.empty();
        }
        var history = History.states(deal.object());
        var lastOpen = history.entrySet().stream()
                .filter(entry -> !stages.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        var first = history.entrySet().stream()
                .filter(entry -> stages.contains(entry.getKey()))
                .filter(entry -> !entry.getValue().isBefore(lastOpen))
                .min(Map.Entry.comparingByValue());
        boolean carriedOver = first.map(entry -> History.isCarriedOver(deal.object(), entry.getKey()))
                .orElse(deal.isCarriedOver());
        return carriedOver
                ? deal.time("closedate")
                : first.map(Map.Entry::getValue).or(() -> deal.object().saidAt(STAGE));
    }

    private static UnaryOperator<Claim.Happened> worth(Reading deal) {
        return happened -> happened.worth(deal.object().number("amount").orElse(null), deal.text("deal_currency_code"));
    }

    private static UnaryOperator<Claim.Happened> having(Reading deal, Map<String, Object> more) {
        var attributes = new LinkedHashMap<>(more);
        attributes.put("pipeline", deal.text("pipeline"));
        return happened -> happened.having(attributes);
    }
}
