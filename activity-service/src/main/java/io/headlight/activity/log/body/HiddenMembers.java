package io.headlight.activity.log.body;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The rule by which members of a body are hidden from everybody: by their names. A name is taken as its words, so
 * {@code accessToken}, {@code access_token} and {@code ACCESS-TOKENS} are hidden by {@code token}, and {@code shipping} is
 * not by {@code pin}.
 */
@ApplicationScoped
class HiddenMembers {

    static final String HIDDEN = "[hidden]";

    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("[^\\p{L}\\p{N}]+|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    private final List<List<String>> hidden;

    HiddenMembers(LogConfig config) {
        this.hidden = config.hiddenMembers().stream()
                .map(HiddenMembers::words)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    boolean hides(String name) {
        var words = words(name);
        return hidden.stream()
                .anyMatch(these -> Collections.indexOfSubList(words, these) >= 0
                        || String.join("", words).equals(String.join("", these)));
    }

    /** In lower case and in the singular, as far as an s makes the plural. */
    private static List<String> words(String name) {
        return Arrays.stream(BETWEEN_WORDS.split(name))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .map(word -> word.length() > 1 && word.endsWith("s") && !word.endsWith("ss")
                        ? word.substring(0, word.length() - 1)
                        : word)
                .toList();
    }
}
