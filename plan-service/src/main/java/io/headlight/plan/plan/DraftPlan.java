package io.headlight.plan.plan;

import io.headlight.kit.problem.Rejection;
import io.headlight.kit.problem.Violation;
import io.headlight.plan.history.History;
import io.headlight.plan.history.HistoryEvent;
import io.headlight.plan.line.PlanLines;
import io.headlight.plan.teamcalendar.Calendars;
import io.headlight.plan.template.Template;
import io.headlight.plan.template.catalog.Templates;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Begins a plan: a draft with the lines of the wanted templates. */
@ApplicationScoped
class DraftPlan {

    private final Plans plans;
    private final Templates templates;
    private final Calendars calendars;
    private final History history;
    private final Clock clock;

    DraftPlan(Plans plans, Templates templates, Calendars calendars, History history, Clock clock) {
        this.plans = plans;
        this.templates = templates;
        this.calendars = calendars;
        this.history = history;
        this.clock = clock;
    }

    Plan begin(NewPlan wanted, UUID by) {
        var calendar = calendars.at(null).of(wanted.teamId());
        var lines = chosen(wanted.templateIds()).stream()
                .map(template -> template.linesFor(wanted.startsOn(), wanted.endsOn(), calendar))
                .reduce(PlanLines.NONE, PlanLines::and);
        var plan = new Plan(wanted, lines, clock.instant(), by);
        plans.persistAndFlush(plan);
        history.record(plan.id, HistoryEvent.PLAN_CREATED, by, null, plan.editable());
        return plan;
    }

    private List<Template> chosen(List<String> ids) {
        var unknown = new ArrayList<Violation>();
        var chosen = new ArrayList<Template>();
        var inUse = templates.inUse(ids);
        for (int i = 0; i < ids.size(); i++) {
            var template = inUse.get(ids.get(i));
            if (template == null) {
                unknown.add(Violation.at("/templateIds/" + i, "unknown_template", "There is no template of this id."));
            } else {
                chosen.add(template);
            }
        }
        if (!unknown.isEmpty()) {
            throw new Rejection.Invalid("A template is not known.", unknown);
        }
        return chosen;
    }
}
