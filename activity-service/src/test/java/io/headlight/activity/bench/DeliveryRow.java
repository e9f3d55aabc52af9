package io.headlight.activity.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headlight.activity.delivery.NewDelivery;
import io.headlight.kit.store.Digest;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** A delivery as an entity like any other, for {@link RowPerTransaction}. */
@Entity
@Table(name = "delivery")
class DeliveryRow {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Id
    UUID id;

    @TenantId
    @PartitionKey
    String tenantId;

    UUID sourceId;
    byte[] messageKey;
    String messageId;
    Instant receivedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    String headers;

    @Column(length = 1 << 20)
    byte[] body;

    String status;
    Instant dueAt;
    UUID claimedBy;
    int claims;
    UUID secretId;
    int repetitions;
    int replays;
    boolean isTest;

    protected DeliveryRow() {}

    DeliveryRow(NewDelivery delivery) {
        id = delivery.id();
        sourceId = delivery.sourceId();
        messageKey = Digest.of(delivery.messageId());
        messageId = delivery.messageId();
        receivedAt = delivery.request().receivedAt().truncatedTo(ChronoUnit.MICROS);
        headers = written(delivery);
        body = delivery.request().body();
        status = "RECEIVED";
        dueAt = receivedAt;
        claimedBy = delivery.worker();
        secretId = delivery.secretId();
    }

    private static String written(NewDelivery delivery) {
        try {
            return JSON.writeValueAsString(delivery.request().headers());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Headers are texts", e);
        }
    }
}
