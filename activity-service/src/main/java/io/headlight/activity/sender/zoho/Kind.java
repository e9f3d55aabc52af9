package io.headlight.activity.sender.zoho;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What of Zoho CRM is an activity or a deal, and which of its fields say so. */
enum Kind {
    CALL(
            "call",
            "Calls",
            List.of(
                    Fields.OWNER,
                    "Call_Type",
                    "Call_Start_Time",
                    "Call_Duration",
                    "Outgoing_Call_Status",
                    "Dialled_Number",
                    "Caller_ID",
                    "Who_Id",
                    "What_Id",
                    "$se_module")),
    MEETING(
            "meeting",
            "Events",
            List.of(Fields.OWNER, "Start_DateTime", Fields.PARTICIPANTS, "Who_Id", "What_Id", "$se_module")),
    TASK("task", "Tasks", List.of(Fields.OWNER, "Status", "Who_Id", "What_Id", "$se_module")),
    DEAL("deal", "Deals", List.of(Fields.OWNER, "Stage", "Amount", "Currency", "Account_Name", "Contact_Name"));

    /** What the API calls Events is a meeting everywhere else. */
    private static final String MEETINGS = "Meetings";

    private final String prefix;
    private final String module;
    private final List<String> fields;

    Kind(String prefix, String module, List<String> fields) {
        this.prefix = prefix;
        this.module = module;
        this.fields = fields;
    }

    static Optional<Kind> ofModule(String module) {
        return MEETINGS.equals(module) ? Optional.of(MEETING) : first(kind -> kind.module.equals(module));
    }

    /** By what stands before the colon in our keys. */
    static Optional<Kind> ofPrefix(String prefix) {
        return first(kind -> kind.prefix.equals(prefix));
    }

    String key(String id) {
        return prefix + ":" + id;
    }

    /** As the API wants it in an address. */
    String module() {
        return module;
    }

    List<String> fields() {
        return fields;
    }

    private static Optional<Kind> first(Predicate<Kind> wanted) {
        return Arrays.stream(values()).filter(wanted).findFirst();
    }
}
