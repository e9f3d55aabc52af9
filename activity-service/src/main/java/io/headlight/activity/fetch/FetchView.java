package io.headlight.activity.fetch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far it is with asking the source's API for an object.
 *
 * @param tries how often it was in vain
 * @param nextTryAt absent when it is not asked again by itself
 * @param fault why the last try was in vain
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {"status", "wantedAt", "tries"},
        examples = """
                {"status": "WAITING", "wantedAt": "2026-03-10T09:18:22Z", "tries": 1,
                 "nextTryAt": "2026-03-10T09:18:52Z", "fault": "the API answers 429"}""")
public record FetchView(FetchStatus status, Instant wantedAt, int tries, Instant nextTryAt, String fault) {

    /** @param pausedUntil until when the source's API is left alone; null when it is not */
    static FetchView of(Fetch fetch, Instant pausedUntil) {
        return new FetchView(
                fetch.status,
                fetch.wantedAt,
                fetch.tries,
                fetch.status == FetchStatus.FAILED ? null : later(fetch.dueAt, pausedUntil),
                fetch.fault);
    }

    private static Instant later(Instant dueAt, Instant pausedUntil) {
        return pausedUntil != null && pausedUntil.isAfter(dueAt) ? pausedUntil : dueAt;
    }
}
