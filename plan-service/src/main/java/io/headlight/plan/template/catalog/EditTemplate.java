package io.headlight.plan.template.catalog;

import io.headlight.kit.caller.Caller;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.problem.Violation;
import io.headlight.kit.write.IfMatch;
import io.headlight.plan.template.ShippedTemplates;
import io.headlight.plan.template.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Adds, changes and retires an organization's own templates; each time by one more version. */
@ApplicationScoped
class EditTemplate {

    private final ShippedTemplates shipped;
    private final Templates templates;
    private final TemplateVersions versions;
    private final Caller caller;
    private final Clock clock;

    EditTemplate(ShippedTemplates shipped, Templates templates, TemplateVersions versions, Caller caller, Clock clock) {
        this.shipped = shipped;
        this.templates = templates;
        this.versions = versions;
        this.caller = caller;
        this.clock = clock;
    }

    /** After one of this id was retired, its versions go on. */
    Template add(NewTemplate wanted) {
        var last = versions.last(wanted.id());
        if (shipped.find(wanted.id()).isPresent()
                || last.isPresent() && !last.get().isRetired()) {
            throw new TemplateIdTaken();
        }
        var number = last.map(row -> row.number).orElse(0) + 1;
        return append(wanted.toTemplate(number), TemplateEvent.ADDED);
    }

    /** @param ifMatch the version last seen */
    Template change(String id, String ifMatch, TemplateChange wanted) {
        var present = own(id, ifMatch);
        return append(wanted.toTemplate(id, present.number + 1), TemplateEvent.CHANGED);
    }

    /** @param ifMatch the version last seen */
    void retire(String id, String ifMatch) {
        var present = own(id, ifMatch);
        append(present.content.withVersion(present.number + 1), TemplateEvent.RETIRED);
    }

    private TemplateVersion own(String id, String ifMatch) {
        var present = versions.last(id).filter(row -> !row.isRetired()).orElseThrow(() -> notOwn(id));
        IfMatch.require(ifMatch, present.number);
        return present;
    }

    private Rejection notOwn(String id) {
        return shipped.find(id).isPresent() ? new ShippedTemplate() : Rejection.NotFound.of("template", id);
    }

    private Template append(Template content, TemplateEvent event) {
        var basis = content.basedOn();
        if (basis != null && !templates.haveHad(basis)) {
            throw new Rejection.Invalid(
                    Violation.at("/basedOn", "unknown_template", "There is no template of this id and version."));
        }
        versions.persistAndFlush(new TemplateVersion(content, event, clock.instant(), caller.id()));
        return content;
    }

    static final class TemplateIdTaken extends Rejection.Conflict {
        TemplateIdTaken() {
            super("Another template has this id; choose one of your own.");
        }
    }

    static final class ShippedTemplate extends Rejection.Conflict {
        ShippedTemplate() {
            super("This template is shipped and the same for everybody: make one of your own that is based on it.");
        }
    }
}
