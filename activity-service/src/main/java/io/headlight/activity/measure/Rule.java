package io.headlight.activity.measure;

import io.headlight.activity.activity.Activity;
import io.headlight.kit.store.Digest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What a measure counts. Which activities, on which day of which time zone, and what each brings in.
 *
 * @param of the subject to tell apart (DISTINCT) or the number to take (SUM, AVERAGE, LATEST); null for COUNT
 */
public record Rule(String activityType, List<Condition> conditions, Aggregate aggregate, String of, ZoneId timeZone) {

    private static final int DECIMALS = 4;
    private static final BigDecimal MOST = new BigDecimal("1e15");

    public Rule {
        conditions = List.copyOf(conditions);
    }

    /**
     * What an activity brings into a measure.
     *
     * @param amount for SUM, AVERAGE and LATEST, else null
     * @param subject digest of the subject for DISTINCT, else null
     */
    public record Share(LocalDate on, BigDecimal amount, byte[] subject) {}

    /** Empty when the activity is none of this measure's, or lacks what the measure takes from it. */
    public Optional<Share> shareOf(Activity activity) {
        if (!activity.type().equals(activityType) || !conditions.stream().allMatch(c -> c.holdsFor(activity))) {
            return Optional.empty();
        }
        var on = activity.occurredAt().atZone(timeZone).toLocalDate();
        var part = of == null ? null : Condition.part(activity, of);
        return switch (aggregate) {
            case COUNT -> Optional.of(new Share(on, null, null));
            case DISTINCT -> subjectOf(activity).map(subject -> new Share(on, null, subject));
            case SUM, AVERAGE, LATEST ->
                Condition.number(part)
                        .filter(amount -> amount.abs().compareTo(MOST) < 0)
                        .map(amount -> new Share(on, amount.setScale(DECIMALS, RoundingMode.HALF_EVEN), null));
        };
    }

    /** By what the activity is told apart from others, if the measure does so; whether it is one of the measure's or not. */
    Optional<byte[]> subjectOf(Activity activity) {
        return aggregate == Aggregate.DISTINCT
                ? Optional.ofNullable(Condition.part(activity, of)).map(part -> Digest.of(String.valueOf(part)))
                : Optional.empty();
    }
}
