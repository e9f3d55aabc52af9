package io.headlight.activity.sender.dynamics;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.activity.RepReference;
import io.headlight.activity.activity.Subject;
import io.headlight.activity.known.FirstSaid;
import io.headlight.activity.known.KnownObject;
import io.headlight.activity.sender.Settings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A record by all that is known of it, in the words claims are made of. */
record Reading(KnownObject object, Settings settings) {

    static final Set<String> KINDS = Set.of("phonecall", "appointment", "email", "task", "opportunity");

    /** What counting needs of them; no other attribute is kept. */
    static final Set<String> ATTRIBUTES = Set.of(
            "ownerid",
            "statecode",
            "createdon",
            "actualstart",
            "scheduledstart",
            "actualend",
            "actualdurationminutes",
            "directioncode",
            "regardingobjectid",
            "stepname",
            "stageid",
            "actualvalue",
            "estimatedvalue",
            "customerid",
            "parentaccountid",
            "parentcontactid");

    /** What the first time of each state, and of each stage, is kept under. */
    static final String STATE = "state:";

    static final String STAGE = "stage:";
    static final String DONE = "1";
    static final String CANCELED = "2";

    List<Claim> claims() {
        require("ownerid", ContextMapper.STATE);
        return switch (object.kind()) {
            case "phonecall" -> List.of(Activities.call(this));
            case "appointment" -> Activities.ofAppointment(this);
            case "email" -> List.of(Activities.email(this));
            case "task" -> List.of(Activities.followUp(this));
            case "opportunity" -> Opportunities.claims(this);
            default -> throw new Claim.Unusable("the record is of no kind that counts");
        };
    }

    /** Of a deleted record nothing more need be known. */
    void require(String... attributes) {
        if (!object.isDeleted()) {
            object.require(attributes);
        }
    }

    /**
     * That it counts, if there is a time at which it happened.
     *
     * @param otherwise why it does not, when there is none
     */
    Claim claim(
            String key, String type, Optional<Instant> when, String otherwise, UnaryOperator<Claim.Happened> having) {
        if (object.isDeleted()) {
            return new Claim.TakenBack(key, type, object.orderKey(), "it was deleted in Dynamics");
        }
        return when.<Claim>map(at -> having.apply(Claim.happened(key, type, object.orderKey(), at)
                        .by(RepReference.owner(object.text("ownerid")))
                        .about(subject())))
                .orElseGet(() -> new Claim.TakenBack(key, type, object.orderKey(), otherwise));
    }

    Claim claim(String type, Optional<Instant> when, String otherwise, UnaryOperator<Claim.Happened> having) {
        return claim(object.key(), type, when, otherwise, having);
    }

    boolean isIn(String state) {
        return state.equals(object.text(ContextMapper.STATE));
    }

    Optional<Instant> time(String attribute) {
        return Dates.of(object.text(attribute));
    }

    /** Since when it is in the state it is in. */
    Optional<Instant> since() {
        return FirstSaid.of(object, STATE + object.text(ContextMapper.STATE))
                .or(() -> object.saidAt(ContextMapper.STATE));
    }

    private Subject subject() {
        return new Subject(
                first("account:", "parentaccountid", "customerid", "regardingobjectid"),
                object.kind().equals("opportunity") ? object.key() : first("opportunity:", "regardingobjectid"),
                Optional.ofNullable(first("contact:", "parentcontactid", "customerid", "regardingobjectid"))
                        .orElseGet(() -> first("lead:", "regardingobjectid")));
    }

    private String first(String kind, String... attributes) {
        return Stream.of(attributes)
                .map(object::text)
                .filter(reference -> reference != null && reference.startsWith(kind))
                .findFirst()
                .orElse(null);
    }
}
