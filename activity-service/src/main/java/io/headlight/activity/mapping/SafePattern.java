package io.headlight.activity.mapping;

import java.util.regex.Pattern;

/**
 * Regular expressions that cannot run away. Java's matcher cannot be stopped, so what could take it long is refused before:
 * repeated groups, references back, more than two repetitions of whatever length in one expression, and many choices. The whole text from its
 * first slash to its last is looked at, as only JSONata's own reader knows which slash begins a pattern; so a division right
 * after a bracket needs a space: {@code (a) * 2}.
 */
final class SafePattern {

    private static final Pattern REPEATED_GROUP = Pattern.compile("[)][*+{?][^ ]?");
    private static final Pattern BACKWARDS = Pattern.compile("\\\\[1-9k]");
    private static final Pattern ENDLESS = Pattern.compile("[^\\s(,\\[{:;=&|?!<>~/][*+]|,\\d*[}]");
    /** Each doubles the ways in which a text can be matched. */
    private static final Pattern CHOICE = Pattern.compile("[^\\s(,\\[{:;=&|?!<>~/*+}][?]|[(][^)]*[|]");

    private static final int MOST_ENDLESS = 2;
    private static final int MOST_CHOICES = 8;

    private SafePattern() {}

    /** @throws Expression.Unreadable when there could be a pattern that runs away */
    static void check(String expression) {
        int first = expression.indexOf('/');
        int last = expression.lastIndexOf('/');
        if (first == last) {
            return;
        }
        var between = expression.substring(first + 1, last);
        if (REPEATED_GROUP.matcher(between).find() || BACKWARDS.matcher(between).find()) {
            throw new Expression.Unreadable(
                    "A regular expression in a mapping has no repeated groups and no references back.");
        }
        for (var part : between.split("/")) {
            if (ENDLESS.matcher(part).results().count() > MOST_ENDLESS) {
                throw new Expression.Unreadable(
                        "A regular expression in a mapping has at most two repetitions of whatever length.");
            }
            if (CHOICE.matcher(part).results().count() > MOST_CHOICES) {
                throw new Expression.Unreadable("A regular expression in a mapping has at most eight choices.");
            }
        }
    }
}
