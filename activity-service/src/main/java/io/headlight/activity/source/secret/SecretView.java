package io.headlight.activity.source.secret;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A secret that is accepted, without its text.
 *
 * @param expiresAt from then on it is refused and forgotten; absent for the newest
 * @param lastMatchedAt when something came that was proven by it, to the minute; absent when nothing has
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {"id", "createdAt"},
        examples = """
                {"id": "01970000-0000-7000-8000-0000000000a1", "createdAt": "2026-03-02T08:00:00Z",
                 "expiresAt": "2026-03-11T08:00:00Z", "lastMatchedAt": "2026-03-10T09:18:00Z"}""")
public record SecretView(UUID id, Instant createdAt, Instant expiresAt, Instant lastMatchedAt) {}
