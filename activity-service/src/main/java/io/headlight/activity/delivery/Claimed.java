package io.headlight.activity.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headlight.activity.activity.Claim;
import java.util.List;

/** Which object and type an item claimed something of, and at which place in the object's history. */
public record Claimed(String objectKey, String activityType, String orderKey) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Claimed>> LIST = new TypeReference<>() {};

    public static Claimed of(Claim claim) {
        return new Claimed(claim.objectKey(), claim.activityType(), claim.orderKey());
    }

    public boolean isAbout(Claim claim) {
        return objectKey.equals(claim.objectKey()) && activityType.equals(claim.activityType());
    }

    static List<Claimed> read(String text) {
        try {
            return text == null ? List.of() : JSON.readValue(text, LIST);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored claims are JSON", e);
        }
    }

    static String write(List<Claimed> claims) {
        try {
            return JSON.writeValueAsString(claims);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Claims are texts", e);
        }
    }
}
