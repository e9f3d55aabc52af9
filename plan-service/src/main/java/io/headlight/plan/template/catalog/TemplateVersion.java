package io.headlight.plan.template.catalog;

import io.headlight.kit.http.Ids;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.problem.Violation;
import io.headlight.plan.template.Template;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;

/**
 * One version of an organization's own template: its content, who made it and when. A change adds one, and so does
 * retiring; none is ever altered, so that they are the template's history too.
 */
@Entity
@Immutable
class TemplateVersion {

    @Id
    UUID id;

    @TenantId
    @PartitionKey
    String tenantId;

    @Column(length = 60)
    String templateId;

    int number;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    TemplateEvent event;

    /** As in the content, to be found by; null when it fits any. */
    @Column(length = 60)
    String industry;

    @Convert(converter = TemplateColumn.class)
    @Column(length = 1_000_000)
    Template content;

    Instant madeAt;
    UUID madeBy;

    protected TemplateVersion() {}

    /** @throws ContradictoryTemplate when no plan could be begun from it */
    TemplateVersion(Template content, TemplateEvent event, Instant now, UUID by) {
        var faults = content.faults();
        if (!faults.isEmpty()) {
            throw new ContradictoryTemplate(faults);
        }
        this.id = Ids.next();
        this.templateId = content.id();
        this.number = content.version();
        this.event = event;
        this.industry = content.industry();
        this.content = content;
        this.madeAt = now;
        this.madeBy = by;
    }

    boolean isRetired() {
        return event == TemplateEvent.RETIRED;
    }

    static final class ContradictoryTemplate extends Rejection.Invalid {
        ContradictoryTemplate(List<Violation> faults) {
            super(faults.size() == 1 ? "One rule is broken." : faults.size() + " rules are broken.", faults);
        }
    }
}
