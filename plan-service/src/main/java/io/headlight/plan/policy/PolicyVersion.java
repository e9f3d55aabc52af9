package io.headlight.plan.policy;

import io.headlight.kit.http.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;

/** A policy as somebody set it: added, never altered, until the next one takes its place. */
@Entity
@Immutable
public class PolicyVersion {

    @Id
    UUID id;

    @TenantId
    @PartitionKey
    String tenantId;

    int number;

    @Convert(converter = PolicyColumn.class)
    @Column(length = 2000)
    Policy content;

    Instant changedAt;
    UUID changedBy;

    protected PolicyVersion() {}

    private PolicyVersion(int number, Policy content, Instant changedAt, UUID changedBy) {
        this.id = Ids.next();
        this.number = number;
        this.content = content;
        this.changedAt = changedAt;
        this.changedBy = changedBy;
    }

    /** What holds while nobody has set anything; never stored. */
    static PolicyVersion shipped() {
        return new PolicyVersion(0, Policy.SHIPPED, null, null);
    }

    PolicyVersion next(Policy to, Instant now, UUID by) {
        return new PolicyVersion(number + 1, to, now, by);
    }

    public int number() {
        return number;
    }

    public Policy policy() {
        return content;
    }
}
