package io.headlight.activity.sender.dynamics;

import io.headlight.activity.json.Instants;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times as DataContract JSON writes them, {@code /Date(1773134096000)/} or {@code /Date(1773134096000+0200)/}: milliseconds
 * since 1970 in UTC, with an offset that is for show. Also as the Web API does, {@code 2026-03-10T09:14:56Z}, because that is
 * what a person or a fetch completes a record with. Only those from 2000 to 2200.
 */
final class Dates {

    private static final Pattern DATE = Pattern.compile("/Date\\((-?\\d{1,15})(?:([+-])(\\d\\d)(\\d\\d))?\\)/");

    private Dates() {}

    static Optional<Instant> of(String text) {
        return Optional.ofNullable(text).flatMap(sent -> {
            var date = DATE.matcher(sent);
            return date.matches() ? ours(millis(date)) : iso(sent);
        });
    }

    /**
     * {@code OperationCreatedOn}. In Microsoft's own sample it is ahead of the {@code modifiedon} of the same save by just the
     * offset it carries, so there the milliseconds are of the server's own zone; with the offset they are of UTC again.
     */
    static Optional<Instant> ofOperation(String text) {
        return Optional.ofNullable(text)
                .map(DATE::matcher)
                .filter(Matcher::matches)
                .flatMap(date -> ours(millis(date).plus(offset(date))));
    }

    private static Instant millis(Matcher date) {
        return Instant.ofEpochMilli(Long.parseLong(date.group(1)));
    }

    private static Duration offset(Matcher date) {
        if (date.group(2) == null) {
            return Duration.ZERO;
        }
        var offset = Duration.ofHours(Long.parseLong(date.group(3))).plusMinutes(Long.parseLong(date.group(4)));
        return date.group(2).equals("-") ? offset.negated() : offset;
    }

    private static Optional<Instant> iso(String text) {
        try {
            return ours(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> ours(Instant at) {
        return Optional.of(at).filter(Instants::isOurs);
    }
}
