package io.headlight.plan.plan;

import io.headlight.kit.caller.Caller;
import io.headlight.kit.caller.Rights;
import io.headlight.plan.history.History;
import io.headlight.plan.history.HistoryEvent;
import io.headlight.plan.teamcalendar.Calendars;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Begins a draft from a plan that is there, for those who lead the teams of both. */
@ApplicationScoped
class CopyPlan {

    private final Plans plans;
    private final Calendars calendars;
    private final Rights rights;
    private final History history;
    private final Caller caller;
    private final Clock clock;

    CopyPlan(Plans plans, Calendars calendars, Rights rights, History history, Caller caller, Clock clock) {
        this.plans = plans;
        this.calendars = calendars;
        this.rights = rights;
        this.history = history;
        this.caller = caller;
        this.clock = clock;
    }

    Plan copy(UUID sourceId, NewCopy wanted) {
        return begin(plans.led(sourceId), wanted);
    }

    /** For the period that follows. */
    Plan rollOver(UUID sourceId) {
        var source = plans.led(sourceId);
        var calendar = calendars.at(null).of(source.teamId);
        var next = source.timeframe(calendar).next();
        var last =
                calendar.fiscalYears().endOfNext(source.startsOn, source.endsOn).orElse(next.last());
        return begin(source, new NewCopy(null, null, next.first(), last, null));
    }

    private Plan begin(Plan source, NewCopy wanted) {
        var terms = wanted.from(source);
        rights.ledTeam(terms.teamId());
        var known = calendars.at(null);
        var copy = source.copy(terms, known.of(source.teamId), known.of(terms.teamId()), clock.instant(), caller.id());
        plans.persistAndFlush(copy);
        history.record(copy.id, HistoryEvent.PLAN_CREATED, caller.id(), null, copy.editable());
        return copy;
    }
}
