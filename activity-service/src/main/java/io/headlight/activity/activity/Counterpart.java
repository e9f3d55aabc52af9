package io.headlight.activity.activity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Names of the person on the other side that any two systems would use alike, so that they can be compared. */
public final class Counterpart {

    /** Fewer digits are an extension or a short number, which others use too. */
    private static final int FEWEST_DIGITS = 6;
    /** As many as there are without the country's prefix, which some systems leave out and others write as 00 or +. */
    private static final int DIGITS_COMPARED = 9;

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<TreeSet<String>> NAMES = new TypeReference<>() {};

    private Counterpart() {}

    /** {@code email:pat@harbor.example}; empty when the text is no address. */
    public static Optional<String> email(String address) {
        return Optional.ofNullable(address)
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(text -> text.indexOf('@') > 0 && text.length() <= 180)
                .map(text -> "email:" + text);
    }

    /** {@code phone:} and the last nine digits; empty when there are fewer than six. */
    public static Optional<String> phone(String number) {
        return Optional.ofNullable(number)
                .map(text -> text.replaceAll("\\D", ""))
                .filter(digits -> digits.length() >= FEWEST_DIGITS)
                .map(digits -> "phone:" + digits.substring(Math.max(0, digits.length() - DIGITS_COMPARED)));
    }

    /** As they are kept with an activity; null when there are none. */
    static String write(Set<String> names) {
        try {
            return names.isEmpty() ? null : JSON.writeValueAsString(names);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts can be written as JSON", e);
        }
    }

    static Set<String> read(String names) {
        try {
            return names == null ? Set.of() : JSON.readValue(names, NAMES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored names are JSON", e);
        }
    }
}
