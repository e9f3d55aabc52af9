package io.headlight.activity.sender.salesforce;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.activity.RepReference;
import io.headlight.activity.activity.Subject;
import io.headlight.activity.known.FirstSaid;
import io.headlight.activity.known.KnownObject;
import io.headlight.activity.sender.Setting;
import io.headlight.activity.sender.Settings;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A record by all that is known of it, in the words claims are made of. */
record Reading(KnownObject object, Settings settings) {

    static final String EVENTS_COUNT_WHEN = "eventsCountWhen";
    static final String WON_STAGES = "wonStages";
    static final String CLOSED_STATUSES = "closedStatuses";
    static final String CURRENCY = "currency";

    /** What both ways in which Salesforce tells of its records can be told. */
    static final List<Setting> SETTINGS = List.of(
            Setting.optional(
                    EVENTS_COUNT_WHEN,
                    "ENDED|NEVER",
                    "ENDED",
                    "When an event is a meeting that was held: ENDED, when something is told of it after its end;"
                            + " NEVER, when another system tells of meetings."),
            Setting.optional(
                    WON_STAGES,
                    "[^,]{1,80}(,[^,]{1,80}){0,49}",
                    "Closed Won",
                    "Names of the stages that mean won, with commas between, where the message does not say IsWon."),
            Setting.optional(
                    CLOSED_STATUSES,
                    "[^,]{1,80}(,[^,]{1,80}){0,49}",
                    "Completed",
                    "Statuses of closed tasks, with commas between, where the message does not say IsClosed."),
            Setting.optional(
                    CURRENCY,
                    "[A-Z]{3}",
                    null,
                    "The organization's currency, for amounts that come without a CurrencyIsoCode."));

    static List<Claim> claims(KnownObject object, Settings settings) {
        var reading = new Reading(object, settings);
        return switch (Kind.named(object.kind())
                .orElseThrow(() -> new Claim.Unusable("the record is of no kind that counts"))) {
            case TASK -> Tasks.claims(reading);
            case EVENT -> Meetings.claims(reading);
            case OPPORTUNITY -> Opportunities.claims(reading);
        };
    }

    /** Of a deleted record nothing more need be known. */
    void require(String... fields) {
        if (!object.isDeleted()) {
            object.require(fields);
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
            return new Claim.TakenBack(key, type, object.orderKey(), "it was deleted in Salesforce");
        }
        return when.<Claim>map(at -> having.apply(Claim.happened(key, type, object.orderKey(), at)
                        .by(RepReference.owner(object.text("OwnerId")))
                        .about(subject())))
                .orElseGet(() -> new Claim.TakenBack(key, type, object.orderKey(), otherwise));
    }

    Claim claim(String type, Optional<Instant> when, String otherwise, UnaryOperator<Claim.Happened> having) {
        return claim(object.key(), type, when, otherwise, having);
    }

    Optional<Instant> time(String field) {
        return Times.of(object.text(field));
    }

    /** Since when it is in the state that this field says. */
    Optional<Instant> since(String field) {
        return FirstSaid.of(object, Kind.STATE + object.text(field)).or(() -> object.saidAt(field));
    }

    /**
     * Is it closed, is it won? The flag says so; where it was not sent, or before the state changed last, the state does, by
     * the list of states in the settings.
     */
    boolean isIn(String flag, String state, String setting) {
        var said = object.fields().get(flag);
        var last = object.fields().get(state);
        boolean flagged = said != null
                && said.value() != null
                && (last == null || said.orderKey().compareTo(last.orderKey()) >= 0);
        return flagged
                ? object.isTrue(flag)
                : Arrays.asList(settings.text(setting).split(",")).contains(object.text(state));
    }

    /** Salesforce's ids begin with the kind of record they name. */
    private Subject subject() {
        var what = object.text("WhatId");
        var account = object.text("AccountId");
        var who = object.text("WhoId");
        var opportunity = object.kind().equals("opportunity") ? object.key() : named("006", "opportunity:", what);
        return new Subject(
                account == null ? named("001", "account:", what) : "account:" + account,
                opportunity,
                who == null
                        ? named("003", "contact:", object.text("ContactId"))
                        : named("00Q", "lead:", who) == null ? named("003", "contact:", who) : "lead:" + who);
    }

    private static String named(String prefix, String kind, String id) {
        return id != null && id.startsWith(prefix) ? kind + id : null;
    }
}
