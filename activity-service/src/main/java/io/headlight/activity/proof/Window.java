package io.headlight.activity.proof;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The time a sender signs with, and how far from ours it may be. */
public final class Window {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,15}");

    private Window() {}

    /** Seconds since 1970 as sent; empty when the text is no such number. */
    public static Optional<Instant> seconds(String sent) {
        return number(sent).flatMap(n -> instant(() -> Instant.ofEpochSecond(n)));
    }

    /** Milliseconds since 1970 as sent; empty when the text is no such number. */
    public static Optional<Instant> millis(String sent) {
        return number(sent).flatMap(n -> instant(() -> Instant.ofEpochMilli(n)));
    }

    /** Both edges are inside; parts of a second do not count. */
    public static boolean holds(Instant sent, Instant now, Duration either) {
        try {
            return Duration.between(sent, now)
                            .truncatedTo(ChronoUnit.SECONDS)
                            .abs()
                            .compareTo(either)
                    <= 0;
        } catch (ArithmeticException beyondTime) {
            return false;
        }
    }

    private static Optional<Long> number(String sent) {
        return WHOLE_NUMBER.matcher(sent).matches() ? Optional.of(Long.parseLong(sent)) : Optional.empty();
    }

    private static Optional<Instant> instant(Supplier<Instant> made) {
        try {
            return Optional.of(made.get());
        } catch (DateTimeException | ArithmeticException beyondTime) {
            return Optional.empty();
        }
    }
}
