package io.headlight.activity.source;

import io.headlight.activity.source.given.GivenFetch;
import io.headlight.kit.http.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** A connection to one system of one partner: where it posts, what it is set to, and where its API is asked. */
@Entity
@Table(name = "source")
public class Source {

    private static final int MEBIBYTE = 1 << 20;

    @Id
    UUID id;

    @TenantId
    @PartitionKey
    String tenantId;

    String sourceKey;
    String name;
    String sender;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    SourceStatus status;

    @Convert(converter = SettingsColumn.class)
    @Column(length = MEBIBYTE)
    Map<String, String> settings;

    Integer perSecond;
    Integer burst;
    String fetchAddress;
    String fetchKeyId;
    byte[] fetchToken;
    Integer mappingVersion;
    int rotations;
    Instant createdAt;

    @Version
    long version;

    protected Source() {}

    Source(SourceKey key, String sender, Instant now) {
        this.id = Ids.next();
        this.sourceKey = key.random();
        this.sender = sender;
        this.status = SourceStatus.ACTIVE;
        this.settings = Map.of();
        this.createdAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    public UUID id() {
        return id;
    }

    public SourceStatus status() {
        return status;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String sender() {
        return sender;
    }

    public long version() {
        return version;
    }

    /** Which version of its mapping is used from now on; null for what its sender has built in. */
    public void mapBy(Integer mapping) {
        mappingVersion = mapping;
    }

    boolean isDeleted() {
        return status == SourceStatus.DELETED;
    }

    Limits limits() {
        return new Limits(perSecond, burst);
    }

    boolean fetches() {
        return fetchToken != null;
    }

    SourceEdit editable() {
        return new SourceEdit(
                name,
                status,
                settings,
                limits().equals(Limits.NONE) ? null : limits(),
                fetches() ? new GivenFetch(fetchAddress, SourceEdit.KEPT) : null);
    }

    /** All but the token, whose secrecy is not the entity's. */
    void change(SourceEdit to) {
        name = to.name().strip();
        status = to.status();
        settings = new TreeMap<>(to.settings());
        var limits = to.limits() == null ? Limits.NONE : to.limits();
        perSecond = limits.perSecond();
        burst = limits.burst();
        fetchAddress = to.fetch() == null ? null : to.fetch().address();
    }

    void fetchWith(String keyId, byte[] sealedToken) {
        fetchKeyId = keyId;
        fetchToken = sealedToken;
    }

    void fetchNothing() {
        fetchWith(null, null);
    }

    /** Who saw the source before sees another state now, though a secret is no part of it. */
    void rotated() {
        rotations++;
    }

    void delete() {
        status = SourceStatus.DELETED;
        fetchNothing();
    }

    /** The state in words of the wire, without a secret. */
    Map<String, Object> told() {
        var told = new TreeMap<String, Object>();
        told.put("name", name);
        told.put("status", status);
        told.put("settings", settings);
        told.put("limits", limits());
        told.put("fetch", fetches() ? Map.of("address", fetchAddress == null ? "" : fetchAddress) : Map.of());
        return told;
    }
}
