package io.headlight.activity.sender.hubspot;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of objects we know, each with the properties we keep: nothing else of a customer's CRM is any of our business.
 * What a kind needs is the same whatever an object of it counts as; so knowing more never makes one uncountable that was
 * counted, and the facts do not depend on what came first.
 */
enum Kind {
    CONTACT("0-1", "contacts", null, null, List.of(), List.of()),
    COMPANY("0-2", "companies", null, null, List.of(), List.of()),
    DEAL(
            "0-3",
            "deals",
            "dealstage",
            "createdate",
            List.of(Kind.OWNER, "dealstage", "amount", "deal_currency_code", "createdate", "closedate"),
            List.of("pipeline", "hs_createdate", Kind.MADE_BY)),
    TASK(
            "0-27",
            "tasks",
            "hs_task_status",
            null,
            List.of(Kind.OWNER, "hs_task_status", "hs_task_completion_date"),
            List.of("hs_task_type", Kind.MADE_BY)),
    MEETING(
            "0-47",
            "meetings",
            "hs_meeting_outcome",
            "hs_createdate",
            List.of(Kind.OWNER, "hs_meeting_outcome", Kind.TIMESTAMP, "hs_createdate"),
            List.of("hs_meeting_start_time", "hs_meeting_end_time", Kind.MADE_BY)),
    CALL(
            "0-48",
            "calls",
            "hs_call_status",
            null,
            List.of(Kind.OWNER, "hs_call_status", Kind.TIMESTAMP),
            List.of(
                    "hs_call_duration",
                    "hs_call_direction",
                    "hs_call_disposition",
                    "hs_call_from_number",
                    "hs_call_to_number",
                    Kind.MADE_BY)),
    EMAIL(
            "0-49",
            "emails",
            "hs_email_status",
            null,
            List.of(Kind.OWNER, "hs_email_status", "hs_email_direction", Kind.TIMESTAMP),
            List.of(Kind.MADE_BY));

    static final String OWNER = "hubspot_owner_id";
    static final String TIMESTAMP = "hs_timestamp";
    /** How the object came into HubSpot. */
    static final String MADE_BY = "hs_object_source";

    private final String typeId;
    private final String collection;
    private final String state;
    private final String created;
    private final List<String> needed;
    private final List<String> further;

    Kind(String typeId, String collection, String state, String created, List<String> needed, List<String> further) {
        this.typeId = typeId;
        this.collection = collection;
        this.state = state;
        this.created = created;
        this.needed = needed;
        this.further = further;
    }

    /** By the word classic subscriptions use: {@code deal}. */
    static Optional<Kind> named(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** By the id generic subscriptions use: {@code 0-48}. */
    static Optional<Kind> ofType(String typeId) {
        return Arrays.stream(values())
                .filter(kind -> kind.typeId.equals(typeId))
                .findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As HubSpot's API calls them. */
    String collection() {
        return collection;
    }

    String key(String id) {
        return word() + ":" + id;
    }

    /** Whether objects of this kind can count as something. */
    boolean counts() {
        return !needed.isEmpty();
    }

    /** The property whose changes are what counts, or does no longer. */
    String state() {
        return state;
    }

    /** The property that says since when there is one, where that is of interest; else null. */
    String created() {
        return created;
    }

    /** What must be known before one can count. */
    List<String> needed() {
        return needed;
    }

    /** What may be told besides. */
    List<String> further() {
        return further;
    }

    boolean keeps(String property) {
        return needed.contains(property) || further.contains(property);
    }
}
