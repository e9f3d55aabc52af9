package io.headlight.activity.sender.close;

import io.headlight.activity.activity.Claim;
import java.util.List;

/** An e-mail counts when it is sent. What comes in is nobody's doing here. */
final class Emails {

    private static final String EMAIL = "email";
    private static final String SENT = "sent";

    private Emails() {}

    static List<Claim> claims(Event event) {
        if (event.is("deleted")) {
            return List.of(event.takenBack(EMAIL, "the e-mail was deleted in Close"));
        }
        boolean counts = event.is(SENT) || event.becomes("status", SENT);
        if (!counts || "incoming".equals(event.now("direction"))) {
            return List.of();
        }
        return List.of(event.happened(EMAIL, event.time("date_sent").orElse(event.at()))
                .by(Who.owns(event))
                .about(Who.about(event))
                .with(Who.recipients(event)));
    }
}
