package io.headlight.activity.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.activity.sender.Credentials;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A partner connection.
 *
 * @param sender what kind of system it is
 * @param url where it posts; treat it as a secret
 * @param credentials what the partner's system must be told; only in the answer that creates the source, never again
 */
public record SourceView(
        UUID id,
        @Schema(examples = "Pipedrive of the UK team") String name,
        @Schema(examples = "PIPEDRIVE") String sender,
        String url,
        SourceStatus status,
        Instant createdAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) Credentials credentials) {}
