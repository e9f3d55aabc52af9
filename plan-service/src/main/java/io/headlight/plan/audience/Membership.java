package io.headlight.plan.audience;

import io.headlight.kit.http.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;

/**
 * From that day on a rep belongs to that team, whose calendar is theirs. The directory only knows the present; this is
 * noted when it changes, so that the days before a move stay judged by the calendar of the team they were worked in.
 */
@Entity
@Immutable
public class Membership {

    @Id
    UUID id;

    @TenantId
    @PartitionKey
    String tenantId;

    UUID repId;
    UUID teamId;
    LocalDate sinceOn;
    Instant noticedAt;

    protected Membership() {}

    Membership(UUID repId, UUID teamId, LocalDate sinceOn, Instant now) {
        this.id = Ids.next();
        this.repId = repId;
        this.teamId = teamId;
        this.sinceOn = sinceOn;
        this.noticedAt = now;
    }
}
