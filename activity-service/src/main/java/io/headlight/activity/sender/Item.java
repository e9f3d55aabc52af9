package io.headlight.activity.sender;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * One thing a delivery tells.
 *
 * @param eventId the sender's name for it, the same in every repetition; null when it has none
 * @param payload the sender's own words
 * @param toldAt place in time the sender gives it, when the payload itself has none
 */
public record Item(String eventId, JsonNode payload, Instant toldAt) {}
