package io.headlight.plan.template.catalog;

import io.headlight.plan.template.Template;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every version of an organization's own templates. What cannot be an id is not looked for. */
@ApplicationScoped
class TemplateVersions implements PanacheRepositoryBase<TemplateVersion, UUID> {

    private static final String PRESENT = """
            from TemplateVersion v where v.event <> RETIRED
            and v.number = (select max(w.number) from TemplateVersion w
                            where w.tenantId = v.tenantId and w.templateId = v.templateId)
            """;

    /** The last one, be it that it retired the template. */
    Optional<TemplateVersion> last(String templateId) {
        return Template.isId(templateId)
                ? find("templateId = ?1 order by number desc", templateId)
                        .range(0, 0)
                        .firstResultOptional()
                : Optional.empty();
    }

    Optional<TemplateVersion> get(String templateId, int number) {
        return Template.isId(templateId)
                ? find("templateId = ?1 and number = ?2", templateId, number).firstResultOptional()
                : Optional.empty();
    }

    /** Those in use among these; no query without ids. */
    List<TemplateVersion> present(Collection<String> templateIds) {
        var ids = templateIds.stream().filter(Template::isId).toList();
        return ids.isEmpty() ? List.of() : list(PRESENT + " and v.templateId in ?1", ids);
    }

    /** Those in use, by template, after the given one. A null industry does not filter. */
    List<TemplateVersion> present(String after, String industry, int limit) {
        var values = new HashMap<String, Object>();
        values.put("after", after);
        var where = PRESENT + " and v.templateId > :after";
        if (industry != null) {
            where += " and v.industry = :industry";
            values.put("industry", industry);
        }
        return find(where + " order by v.templateId", values)
                .range(0, limit - 1)
                .list();
    }

    /** Of one template, oldest first, after the given number. */
    List<TemplateVersion> of(String templateId, int after, int limit) {
        return find("templateId = ?1 and number > ?2 order by number", templateId, after)
                .range(0, limit - 1)
                .list();
    }
}
