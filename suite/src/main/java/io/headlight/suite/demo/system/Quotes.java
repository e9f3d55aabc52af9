package io.headlight.suite.demo.system;

import io.headlight.suite.demo.story.Act;
import java.util.List;

/** Proposals as Acme's own quoting program tells them, in words that only Acme knows: a mapping of theirs reads them. */
public final class Quotes {

    /** In JSONata, written by Acme's admin. */
    public static final String MAPPING = """
            event = 'quote.presented' ? {
              'type': 'activity.recorded',
              'timestamp': presentedAt,
              'data': {
                'externalId': quote,
                'activityType': 'proposal',
                'occurredAt': presentedAt,
                'rep': {'email': salesperson & '@acme.example'},
                'subject': {'account': customer},
                'value': $string(total), 'unit': 'EUR'
              }
            }""";

    private Quotes() {}

    static List<Told> told(List<Act> acts) {
        return acts.stream().map(Quotes::told).toList();
    }

    private static Told told(Act act) {
        var body = """
                {"id": "qe-%1$s", "event": "quote.presented", "quote": "Q-%2$d", "presentedAt": "%3$s",
                 "salesperson": "%4$s", "customer": "%5$s", "total": %6$d}
                """.formatted(
                        act.id(),
                        Names.number(act.id(), 1_000_000),
                        act.occurredAt(),
                        act.username(),
                        act.account(),
                        1000 + Math.floorMod(act.id().hashCode(), 200) * 100);
        return new Told("qe-" + act.id(), body);
    }
}
