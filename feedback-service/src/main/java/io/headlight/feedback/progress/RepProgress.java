package io.headlight.feedback.progress;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * How one rep stands under one plan. The plan's results are not read at all: results are monitored, only behaviors are
 * managed, so nothing here can turn a result into a suggestion.
 *
 * @param startsOn first day of the plan
 * @param endsOn last day of the plan
 * @param timeZone in which its days begin; UTC unless told
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RepProgress(
        UUID repId,
        UUID planId,
        LocalDate startsOn,
        LocalDate endsOn,
        ZoneId timeZone,
        List<BehaviorProgress> behaviors) {

    public RepProgress {
        timeZone = timeZone == null ? ZoneOffset.UTC : timeZone;
        behaviors = behaviors == null ? List.of() : List.copyOf(behaviors);
    }

    public Days days() {
        return new Days(startsOn, endsOn);
    }
}
