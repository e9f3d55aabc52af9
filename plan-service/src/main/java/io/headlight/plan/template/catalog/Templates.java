package io.headlight.plan.template.catalog;

import io.headlight.kit.problem.Rejection;
import io.headlight.plan.template.ShippedTemplates;
import io.headlight.plan.template.Template;
import io.headlight.plan.template.TemplateBasis;
import io.headlight.plan.template.TemplateOrigin;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the organization may start a plan from: the shipped templates and its own. An own one is never displaced by a
 * shipped one that a later release brings under the same id.
 */
@ApplicationScoped
public class Templates {

    private final ShippedTemplates shipped;
    private final TemplateVersions own;

    Templates(ShippedTemplates shipped, TemplateVersions own) {
        this.shipped = shipped;
        this.own = own;
    }

    /** Those of these ids that are in use, by id; one statement at most. */
    public Map<String, Template> inUse(Collection<String> ids) {
        return byId(ids.stream().flatMap(id -> shipped.find(id).stream()), own.present(ids).stream());
    }

    /** By id, after the given one. A null filter does not filter. */
    List<Template> page(String after, String industry, TemplateOrigin origin, int limit) {
        var mine = origin == TemplateOrigin.SHIPPED ? List.<TemplateVersion>of() : own.present(after, industry, limit);
        var theirs = origin == TemplateOrigin.OWN
                ? Stream.<Template>of()
                : shipped.after(after).stream()
                        .filter(template -> industry == null || industry.equals(template.industry()));
        return byId(theirs, mine.stream()).values().stream().limit(limit).toList();
    }

    /** As it is now, or as it was in that version, which stays readable when the template is retired. */
    Template get(String id, Integer version) {
        return (version == null ? inUse(List.of(id)).values().stream().findFirst() : version(id, version))
                .orElseThrow(() -> new Rejection.NotFound("There is no template of this id and version."));
    }

    /** Was there ever such a version? Of a shipped template only the last is still at hand. */
    boolean haveHad(TemplateBasis basis) {
        return version(basis.id(), basis.version()).isPresent()
                || shipped.find(basis.id())
                        .filter(template -> basis.version() < template.version())
                        .isPresent();
    }

    private Optional<Template> version(String id, int version) {
        return own.get(id, version)
                .map(row -> row.content)
                .or(() -> shipped.find(id).filter(template -> template.version() == version));
    }

    /** Oldest first, after the given number. A shipped template has the one that is shipped. */
    List<TemplateVersionView> versions(String id, int after, int limit) {
        if (own.last(id).isPresent()) {
            return own.of(id, after, limit).stream()
                    .map(TemplateVersionView::of)
                    .toList();
        }
        var template = shipped.find(id).orElseThrow(() -> Rejection.NotFound.of("template", id));
        return Stream.of(TemplateVersionView.of(template))
                .filter(version -> version.version() > after)
                .toList();
    }

    private static Map<String, Template> byId(Stream<Template> shipped, Stream<TemplateVersion> own) {
        return Stream.concat(shipped, own.map(row -> row.content))
                .collect(Collectors.toMap(Template::id, any -> any, (theirs, mine) -> mine, TreeMap::new));
    }
}
