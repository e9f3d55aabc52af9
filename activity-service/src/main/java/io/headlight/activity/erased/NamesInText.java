package io.headlight.activity.erased;

import io.headlight.activity.activity.Counterpart;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The emails and phone numbers that stand in a text, each as {@link Counterpart} and {@link PhoneNumber} spell it. In one pass,
 * whatever it holds; of a text that is nothing but digits the first {@link #MOST} that might be one, more than a mebibyte of
 * contacts has.
 */
final class NamesInText {

    static final int MOST = 20_000;

    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}+@[\\p{L}\\p{N}.-]{1,190}+");
    /** In an address they are allowed, and around one they are likely. */
    private static final String AROUND = "'.=/?&{|}~`*%#!";

    private static final Pattern DIGITS =
            Pattern.compile("(?<![\\p{Alpha}_\\d])(?:\\+[ (]{0,2})?\\d(?:[ ().\\-/\\u00a0]{0,3}+\\d){7,40}");
    private static final Pattern GROUP = Pattern.compile("\\d+");
    private static final int MOST_GROUPS = 7;
    private static final int DIGITS_OF_ONE = 8;
    /** {@code company:901820}, and not {@code tel:4930901820}. */
    private static final Pattern KIND_AND_ID = Pattern.compile(
            "(?!(?:tel|phone|mobile|fax|callto|sips?|sms|whatsapp|mailto):)[a-z_]{1,32}:[1-9\\p{Alpha}][\\p{Alnum}_-]*");

    private static final Pattern DIGITS_ONLY = Pattern.compile("\\d+");
    private static final Pattern ID = Pattern.compile("[\\p{Alnum}_-]{5,64}+");

    private NamesInText() {}

    static Set<String> in(String text) {
        var names = new HashSet<String>();
        addFrom(text, names);
        return names;
    }

    /** Adds those of this text to what others had. */
    static void addFrom(String text, Set<String> names) {
        addEmails(text, names);
        if (!KIND_AND_ID.matcher(text).matches()) {
            var digits = DIGITS.matcher(text);
            while (names.size() < MOST && digits.find()) {
                addPhones(digits.group(), names);
            }
        }
    }

    static Set<String> emailsIn(String text) {
        var names = new HashSet<String>();
        addEmails(text, names);
        return names;
    }

    private static void addEmails(String text, Set<String> names) {
        if (text.indexOf('@') >= 0) {
            var emails = EMAIL.matcher(text);
            while (names.size() < MOST && emails.find()) {
                addEmail(emails.group(), names);
            }
        }
    }

    /** Whether it is nothing but an id, by the name of what has it. */
    static boolean isIdOf(String name, String value) {
        var small = name == null ? "" : name.toLowerCase(Locale.ROOT);
        return (small.endsWith("id") || small.endsWith("ids"))
                && DIGITS_ONLY.matcher(value).matches();
    }

    /** Whether it is an email and nothing else. */
    static boolean isEmail(String text) {
        return EMAIL.matcher(text).matches();
    }

    /** What may be an id: five signs at least, as shorter ones stand in any text for something else. */
    static Set<String> idsIn(String text) {
        var ids = new HashSet<String>();
        ID.matcher(text)
                .results()
                .map(found -> found.group())
                .filter(token -> token.chars().anyMatch(Character::isDigit))
                .forEach(ids::add);
        return ids;
    }

    /** In {@code to=pat@harbor.example.} the address ends before the point; what stands before it may be part of it or not. */
    private static void addEmail(String found, Set<String> names) {
        var address = found.replaceFirst("[.-]+$", "");
        Counterpart.email(address).ifPresent(names::add);
        for (int at = 0; at < address.indexOf('@'); at++) {
            if (AROUND.indexOf(address.charAt(at)) >= 0) {
                Counterpart.email(address.substring(at + 1)).ifPresent(names::add);
            }
        }
    }

    /**
     * Numbers that stand beside each other look like one, so each group of digits may end one. Another begins only where one
     * may have ended, or with a zero: what stands behind a country's code is no number of another country.
     */
    private static void addPhones(String run, Set<String> names) {
        var groups = GROUP.matcher(run).results().toList();
        boolean bare = run.charAt(0) != '+' && run.charAt(0) != '0';
        int before = 0;
        for (int from = 0; from < groups.size(); from++) {
            var first = groups.get(from);
            boolean zero =
                    bare && first.group().startsWith("0") && first.group().length() > 1;
            if (from == 0 || before >= DIGITS_OF_ONE || zero) {
                int start = from == 0 ? 0 : first.start();
                groups.stream()
                        .skip(from)
                        .limit(MOST_GROUPS)
                        .flatMap(last -> PhoneNumber.read(run.substring(start, last.end())).stream())
                        .forEach(number -> names.addAll(number.asFound()));
            }
            before += first.group().length();
        }
    }
}
