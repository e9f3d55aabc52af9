package io.headlight.kit.http;

import io.headlight.kit.problem.UnreadableParameter;
import io.headlight.kit.problem.Violation;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads ids, dates, instants, numbers and choices in parameters; a bad one is 422 in the query (naming it) and 404 in the path. */
@Provider
public class ReadableParameters implements ParamConverterProvider {

    private record Kind(Function<String, Object> parse, String expected) {}

    private static final Map<Class<?>, Kind> KINDS = Map.of(
            Integer.class, new Kind(Integer::valueOf, "Expected a whole number."),
            UUID.class, new Kind(UUID::fromString, "Expected an id (UUID)."),
            LocalDate.class, new Kind(LocalDate::parse, "Expected a date such as 2026-03-09."),
            Instant.class,
                    new Kind(ReadableParameters::instant, "Expected an instant in UTC such as 2026-03-09T08:30:00Z."));

    /** What a database can hold; far beyond, a day cannot even be told of every moment. */
    private static final Instant FIRST = Instant.parse("1000-01-02T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-30T23:59:59Z");

    private final UriInfo uri;

    ReadableParameters(UriInfo uri) {
        this.uri = uri;
    }

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        var kind = type.isEnum() ? oneOf(type) : KINDS.get(type);
        return kind == null ? null : new Reading<>(type, kind);
    }

    private static Instant instant(String text) {
        var moment = Instant.parse(text);
        if (moment.isBefore(FIRST) || moment.isAfter(LAST)) {
            throw new DateTimeException("Beyond all that is recorded");
        }
        return moment;
    }

    private static Kind oneOf(Class<?> type) {
        var byName = Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(String::valueOf, one -> one));
        return new Kind(
                name -> Optional.<Object>ofNullable(byName.get(name)).orElseThrow(IllegalArgumentException::new),
                "Expected one of " + String.join(", ", new TreeSet<>(byName.keySet())) + ".");
    }

    private final class Reading<T> implements ParamConverter<T> {
        private final Class<T> type;
        private final Kind kind;

        Reading(Class<T> type, Kind kind) {
            this.type = type;
            this.kind = kind;
        }

        @Override
        public T fromString(String value) {
            if (value == null) {
                return null;
            }
            try {
                return type.cast(kind.parse.apply(value));
            } catch (IllegalArgumentException | DateTimeException unreadable) {
                throw uri.getQueryParameters().entrySet().stream()
                        .filter(sent -> sent.getValue().contains(value))
                        .findFirst()
                        .<RuntimeException>map(sent ->
                                new UnreadableParameter(Violation.ofParameter(sent.getKey(), "format", kind.expected)))
                        .orElseGet(() -> new NotFoundException(unreadable));
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
