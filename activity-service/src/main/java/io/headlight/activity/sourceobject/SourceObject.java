package io.headlight.activity.sourceobject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.headlight.activity.known.KnownObject;
import io.headlight.activity.known.Observation;
import io.headlight.kit.http.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** What a source has told of one of its objects so far. Whoever adds to it at the same time as another looks again. */
@Entity
@Table(name = "source_object")
class SourceObject {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final TypeReference<Map<String, KnownObject.Said>> FIELDS = new TypeReference<>() {};

    @Id
    UUID id;

    @TenantId
    @PartitionKey
    String tenantId;

    UUID sourceId;
    String objectKey;

    @JdbcTypeCode(SqlTypes.JSON)
    String fields;

    long reading;

    @Version
    long version;

    protected SourceObject() {}

    SourceObject(String tenantId, UUID sourceId, String objectKey) {
        this.id = Ids.next();
        // Said here, because Hibernate would know it for the insert only, not for an update that follows at once.
        this.tenantId = tenantId;
        this.sourceId = sourceId;
        this.objectKey = objectKey;
        this.fields = "{}";
    }

    KnownObject known() {
        try {
            return new KnownObject(objectKey, JSON.readValue(fields, FIELDS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored fields are JSON", e);
        }
    }

    /** Adds what was observed; every reading of claims has a number of its own, so that the latest stands. */
    SourceObjects.Reading learn(Observation observation) {
        var known = known().with(observation);
        try {
            fields = JSON.writeValueAsString(known.fields());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Fields are texts, numbers and truth values", e);
        }
        return read(known);
    }

    SourceObjects.Reading read(KnownObject known) {
        reading++;
        return new SourceObjects.Reading(known, reading);
    }
}
