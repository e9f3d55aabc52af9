package io.headlight.activity.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headlight.activity.sender.Incoming;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** A webhook request as it came in, kept untouched, and how far it is. Written and moved on by {@link Deliveries} alone. */
@Entity
@Table(name = "delivery")
public class Delivery {

    private static final TypeReference<Map<String, List<String>>> HEADERS = new TypeReference<>() {};
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MEBIBYTE = 1 << 20;

    @Id
    UUID id;

    @TenantId
    @PartitionKey
    String tenantId;

    UUID sourceId;
    byte[] messageKey;
    String messageId;
    Instant receivedAt;
    String query;

    @JdbcTypeCode(SqlTypes.JSON)
    String headers;

    @Column(length = MEBIBYTE)
    byte[] body;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    DeliveryStatus status;

    String reason;
    Instant dueAt;
    UUID claimedBy;
    int claims;
    UUID secretId;
    Instant settledAt;
    int repetitions;
    int replays;
    boolean isTest;
    Instant emptiedAt;
    Instant erasedAt;

    protected Delivery() {}

    /** As it was received, credentials aside. */
    public Incoming asIncoming() {
        try {
            return new Incoming("POST", "", query, JSON.readValue(headers, HEADERS), body, receivedAt);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored headers are JSON", e);
        }
    }

    public UUID id() {
        return id;
    }

    public UUID sourceId() {
        return sourceId;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** Whether its body was taken away, so that it cannot be read once more. */
    public boolean isEmptied() {
        return emptiedAt != null;
    }

    public boolean isTest() {
        return isTest;
    }

    public String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Whether somebody stands in what it said: in its body, its headers, its query or its name. */
    public boolean isNamedBy(Predicate<String> person) {
        return Stream.of(bodyText(), headers, String.valueOf(query), messageId).anyMatch(person);
    }

    static String written(Map<String, List<String>> headers) {
        try {
            return JSON.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Headers are texts", e);
        }
    }
}
