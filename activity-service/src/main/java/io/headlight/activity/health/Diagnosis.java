package io.headlight.activity.health;

import io.headlight.activity.source.SourceStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What of a source's state people should see to, the gravest first. */
final class Diagnosis {

    private static final Duration LATE = Duration.ofMinutes(5);
    /** Below it a mistyped secret on a first day would cry for a year's good work, above it half of the work could be lost. */
    private static final double TOO_MANY_REFUSED = 0.05;

    private static final double TOO_MANY_UNMAPPED = 0.2;

    private final List<SourceHealth.Problem> problems = new ArrayList<>();

    private Diagnosis() {}

    static List<SourceHealth.Problem> of(SourceHealth health, Instant now) {
        var diagnosis = new Diagnosis();
        diagnosis.lookAtStatus(health);
        diagnosis.lookAtSilence(health);
        diagnosis.lookAtRefusals(health);
        diagnosis.lookAtBacklog(health, now);
        diagnosis.lookAtItems(health.items());
        return diagnosis.problems;
    }

    private void lookAtStatus(SourceHealth health) {
        if (health.status() == SourceStatus.DISABLED) {
            add("DISABLED", "The connection is disabled: the partner's system is told to stop sending.");
        } else if (health.status() == SourceStatus.PAUSED) {
            add(
                    "PAUSED",
                    "The connection is paused: %d deliveries wait until it is active again."
                            .formatted(health.backlog().deliveries()));
        }
    }

    private void lookAtSilence(SourceHealth health) {
        var silence = health.silence();
        if (silence == null) {
            add("NEVER_HEARD", "Nothing ever came: check whether the partner's system was told the address.");
        } else if (Boolean.TRUE.equals(silence.unusual())) {
            add(
                    "SILENT",
                    "Nothing came since %s, though at least %d events came in the same hours of each of the last %d weeks."
                            .formatted(
                                    silence.since(),
                                    silence.usually().stream()
                                            .mapToLong(Long::longValue)
                                            .min()
                                            .orElse(0),
                                    silence.usually().size()));
        }
    }

    private void lookAtRefusals(SourceHealth health) {
        long taken = health.received().lastDay() + health.repeated().lastDay();
        for (var refused : health.refused()) {
            long requests = refused.requests().lastDay();
            if (requests > TOO_MANY_REFUSED * (taken + requests)) {
                add(
                        "REFUSED",
                        "%d of the last day's requests were refused: %s.".formatted(requests, why(refused.reason())));
            }
        }
    }

    private static String why(Happening reason) {
        return switch (reason) {
            case MISSING -> "what proves their sender was not there; check how the partner's system is set to sign";
            case STALE -> "they were too old, or of the future; check the sender's clock";
            case MISMATCH -> "no secret fits; check whether the partner's system knows the present one";
            case LIMITED -> "they were more than the source's limit allows";
            case DISABLED -> "the source is disabled; the partner's system sends on";
            case MALFORMED -> "they were rightly signed, but not readable";
            case UNAVAILABLE -> "we could not store them in time";
            case RECEIVED, REPEATED -> throw new IllegalArgumentException(reason + " is no refusal");
        };
    }

    private void lookAtBacklog(SourceHealth health, Instant now) {
        var oldest = health.backlog().oldestReceivedAt();
        if (health.status() == SourceStatus.ACTIVE && oldest != null && oldest.isBefore(now.minus(LATE))) {
            add(
                    "BEHIND",
                    "%d deliveries are stored and not worked off, the oldest since %s."
                            .formatted(health.backlog().deliveries(), oldest));
        }
    }

    private void lookAtItems(SourceHealth.Items items) {
        if (items.all() > 0 && items.unmapped() >= TOO_MANY_UNMAPPED * items.all()) {
            add(
                    "UNMAPPED",
                    "Of the %d items of the last day %d wait in quarantine or are dead."
                            .formatted(items.all(), items.unmapped()));
        }
    }

    private void add(String code, String detail) {
        problems.add(new SourceHealth.Problem(code, detail));
    }
}
