package io.headlight.suite.demo.system;

import io.headlight.suite.demo.story.Act;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The systems of the demo's organization: what kind each is, who works with it, and what it tells of what they do. */
public enum PartnerSystem {
    CRM("Acme CRM", "STANDARD_WEBHOOKS", NeutralWords::told),
    PIPEDRIVE("Acme Pipedrive", "PIPEDRIVE", PipedriveDeals::told),
    HUBSPOT("Acme HubSpot", "HUBSPOT", HubSpotDeals::told),
    AIRCALL("Acme Aircall", "AIRCALL", AircallCalls::told),
    ZOOM("Acme Zoom", "ZOOM", ZoomMeetings::told),
    CALENDLY("Acme Calendly", "CALENDLY", CalendlyBookings::told),
    TASKS("Acme task list", "CLOUDEVENTS", TaskEvents::told),
    QUOTES("Acme quoting program", "GENERIC_HMAC", Quotes::told);

    private static final Set<String> IN_PIPEDRIVE = Set.of("dev", "finn");
    /** So long ago video meetings began. */
    private static final Duration ZOOM_SINCE = Duration.ofDays(28);

    private final String title;
    private final String sender;
    private final Function<List<Act>, List<Told>> words;

    PartnerSystem(String title, String sender, Function<List<Act>, List<Told>> words) {
        this.title = title;
        this.sender = sender;
        this.words = words;
    }

    /** As people call it. */
    public String title() {
        return title;
    }

    /** As the API calls its kind. */
    public String sender() {
        return sender;
    }

    public Map<String, String> settings() {
        return this == QUOTES
                ? Map.of("header", "X-Acme-Signature", "prefix", "sha256=", "idPointer", "/id")
                : Map.of();
    }

    /** Whether it makes the secret that it proves itself with; else we do. */
    public boolean makesItsSecret() {
        return this == HUBSPOT || this == AIRCALL || this == ZOOM;
    }

    /** Whether it tells of this: one system does of everything, and of some things others do too. */
    public boolean tells(Act act, Instant now) {
        return switch (this) {
            case CRM ->
                List.of(PIPEDRIVE, HUBSPOT, AIRCALL, TASKS, QUOTES).stream().noneMatch(one -> one.tells(act, now));
            case PIPEDRIVE -> act.isNewBusiness() && IN_PIPEDRIVE.contains(act.username());
            case HUBSPOT -> act.isNewBusiness() && act.username().equals("cara");
            case AIRCALL -> act.is("call") && act.username().equals("ella");
            case ZOOM -> isVideoMeeting(act, now);
            case CALENDLY ->
                isVideoMeeting(act, now) && Boolean.TRUE.equals(act.attributes().get("firstTime"));
            case TASKS -> act.is("follow_up") && act.username().equals("ben");
            case QUOTES -> act.is("proposal") && IN_PIPEDRIVE.contains(act.username());
        };
    }

    private static boolean isVideoMeeting(Act act, Instant now) {
        return act.is("meeting")
                && act.username().equals("ann")
                && act.occurredAt().isAfter(now.minus(ZOOM_SINCE))
                && ZoomMeetings.isOver(act, now);
    }

    public List<Told> told(List<Act> acts) {
        return words.apply(acts);
    }

    /** Whom it knows by an id of its own; the others it knows by their email. */
    public Set<String> owners() {
        return switch (this) {
            case PIPEDRIVE -> IN_PIPEDRIVE;
            case HUBSPOT -> Set.of("cara");
            case ZOOM -> Set.of("ann");
            default -> Set.of();
        };
    }

    public String ownerId(String username) {
        return switch (this) {
            case PIPEDRIVE -> PipedriveDeals.ownerId(username);
            case HUBSPOT -> HubSpotDeals.ownerId(username);
            case ZOOM -> ZoomMeetings.ownerId(username);
            default -> throw new IllegalArgumentException(title + " knows people by their email");
        };
    }
}
