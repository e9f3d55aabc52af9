package io.headlight.suite.demo.story;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * One thing a rep did.
 *
 * @param id names it
 * @param email the rep's
 * @param account whom it was about
 * @param value worth in EUR, 0 for none
 */
public record Act(
        String id,
        String activityType,
        Instant occurredAt,
        String email,
        String account,
        int value,
        Map<String, Object> attributes) {

    public boolean is(String type) {
        return activityType.equals(type);
    }

    /** Of the rep. */
    public String username() {
        return email.substring(0, email.indexOf('@'));
    }

    /** Business with somebody who was no customer before. */
    public boolean isNewBusiness() {
        return is("opportunity_created") || is("deal_won") && Boolean.FALSE.equals(attributes.get("expansion"));
    }

    /** An address of somebody on the other side. */
    public String customer() {
        return "pat@" + account.toLowerCase(Locale.ROOT).replace(' ', '-') + ".example";
    }
}
