package io.headlight.activity.sender.zoho;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.activity.Subject;
import io.headlight.activity.sender.Settings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A deal counts when it is entered, for each stage it is moved to, and with its amount as long as its stage is one that
 * means won. Moved out of that stage it is not won; deleted it never was.
 */
final class Deals {

    static final String WON_STAGES = "wonStages";
    static final String CURRENCY = "currency";
    static final String STAGE = "Stage";

    private static final String CREATED = "opportunity_created";
    private static final String WON = "deal_won";
    private static final String STAGE_SET = "stage_set";
    private static final String AMOUNT = "Amount";

    private Deals() {}

    static List<Claim> claims(KnownRecord deal, Settings settings) {
        if (deal.isDeleted()) {
            return deleted(deal);
        }
        var claims = new ArrayList<Claim>();
        if (!deal.isInserted() && !deal.mayHaveChanged(STAGE)) {
            return claims;
        }
        deal.need(Fields.OWNER, STAGE);
        if (deal.isInserted()) {
            claims.add(deal.happened(CREATED, deal.since(KnownRecord.INSERTED)).about(about(deal)));
        }
        claims.add(won(deal, settings));
        movedTo(deal).forEach((stage, when) -> claims.add(stageSet(deal, stage, when)));
        return claims;
    }

    private static List<Claim> deleted(KnownRecord deal) {
        var reason = "the deal was deleted in Zoho";
        var claims = new ArrayList<Claim>();
        claims.add(deal.takenBack(CREATED, reason));
        claims.add(deal.takenBack(WON, reason));
        movedTo(deal)
                .keySet()
                .forEach(stage -> claims.add(new Claim.TakenBack(
                        stageKey(deal, stage), STAGE_SET, deal.object().orderKey(), reason)));
        return claims;
    }

    private static Claim won(KnownRecord deal, Settings settings) {
        boolean isWon = Arrays.stream(settings.text(WON_STAGES).split(","))
                .anyMatch(stage -> stage.strip().equals(deal.text(STAGE)));
        if (!isWon) {
            return deal.takenBack(WON, "the deal's stage is none that means won");
        }
        deal.need(AMOUNT);
        var amount = deal.object().number(AMOUNT).orElse(null);
        var currency = deal.text("Currency") == null ? settings.text(CURRENCY) : deal.text("Currency");
        return deal.happened(WON, deal.since(STAGE)).about(about(deal)).worth(amount, amount == null ? null : currency);
    }

    /** The stages it was ever moved to, each with when it last was; the present one also if only the API told which it is. */
    private static Map<String, Instant> movedTo(KnownRecord deal) {
        var stages = new TreeMap<String, Instant>();
        if (deal.object().knows(KnownRecord.CHANGED + STAGE) && deal.text(STAGE) != null) {
            stages.put(deal.text(STAGE), deal.since(STAGE));
        }
        for (var name : deal.object().fields().keySet()) {
            if (name.startsWith(KnownRecord.MOVED_TO)) {
                stages.put(
                        name.substring(KnownRecord.MOVED_TO.length()),
                        deal.object().saidAt(name).orElseThrow());
            }
        }
        return stages;
    }

    private static Claim stageSet(KnownRecord deal, String stage, Instant when) {
        return Claim.happened(stageKey(deal, stage), STAGE_SET, deal.object().orderKey(), when)
                .by(deal.owner())
                .about(about(deal))
                .having(Map.of("stage", stage));
    }

    private static String stageKey(KnownRecord deal, String stage) {
        return deal.object().key() + "/stage:" + stage;
    }

    private static Subject about(KnownRecord deal) {
        var account = deal.text("Account_Name");
        var contact = deal.text("Contact_Name");
        return new Subject(
                account == null ? null : "account:" + account,
                deal.object().key(),
                contact == null ? null : "contact:" + contact);
    }
}
