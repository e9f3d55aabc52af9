package io.headlight.activity.sourceobject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.headlight.activity.activity.Claim;
import io.headlight.activity.erased.Sought;
import io.headlight.activity.known.KnownObject;
import io.headlight.activity.known.Observation;
import io.headlight.kit.http.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
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
    /** A record of a CRM has fewer that matter to us; whoever tells more and more shall not fill our disk. */
    private static final int MOST_FIELDS = 500;

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
    UUID itemId;

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

    /** @param item null changes nothing */
    void isSpokenOfBy(UUID item) {
        itemId = item == null ? itemId : item;
    }

    UUID itemId() {
        return itemId;
    }

    KnownObject known() {
        try {
            return new KnownObject(objectKey, JSON.readValue(fields, FIELDS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored fields are JSON", e);
        }
    }

    /** Adds what was observed; every reading of claims has a number of its own, so that the latest stands. */
    SourceObjects.Reading learn(List<Observation> observations) {
        var known = with(known(), observations);
        fields = written(known.fields());
        reading++;
        return new SourceObjects.Reading(known, reading);
    }

    /** Whether it is one of these people. */
    boolean is(Sought sought) {
        return sought.isContact(sourceId, objectKey);
    }

    boolean names(Sought sought) {
        return !without(sought).equals(known().fields());
    }

    void forget(Sought sought) {
        fields = written(without(sought));
    }

    private Map<String, KnownObject.Said> without(Sought sought) {
        return NamedFields.without(
                sought,
                sourceId,
                known().fields(),
                (name, said) -> new KnownObject.Said(sought.withoutAny(sourceId, name, said.value()), said.orderKey()));
    }

    private static String written(Map<String, KnownObject.Said> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Fields are texts, numbers and truth values", e);
        }
    }

    static KnownObject with(KnownObject known, List<Observation> observations) {
        var more = known;
        for (var observation : observations) {
            more = more.with(observation);
        }
        if (more.fields().size() > MOST_FIELDS) {
            throw new Claim.Unusable("more than %d fields of the object were told".formatted(MOST_FIELDS));
        }
        return more;
    }
}
