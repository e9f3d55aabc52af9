package io.headlight.activity.erased;

import io.headlight.activity.activity.Counterpart;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The emails and phone numbers that stand in a text, each as {@link Counterpart} spells it. In one pass, whatever it holds. */
final class NamesInText {

    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}+@[\\p{L}\\p{N}.-]{1,190}+");
    private static final Pattern QUOTED = Pattern.compile("^['.=/?&{|}~`*]+");
    private static final Pattern DIGITS = Pattern.compile("\\d(?:[ ().\\-/\\u00a0]{0,3}+\\d){5,40}");
    private static final Pattern ID = Pattern.compile("[\\p{Alnum}_-]{5,64}+");

    private NamesInText() {}

    static Set<String> in(String text) {
        var names = new HashSet<String>();
        if (text.indexOf('@') >= 0) {
            EMAIL.matcher(text).results().forEach(found -> addEmail(found.group(), names));
        }
        DIGITS.matcher(text).results().forEach(found -> addPhones(found.group(), names));
        return names;
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
        Counterpart.email(QUOTED.matcher(address).replaceFirst("")).ifPresent(names::add);
        Counterpart.email(address.substring(address.lastIndexOf('=', address.indexOf('@')) + 1))
                .ifPresent(names::add);
    }

    /** Numbers that stand beside each other look like one; a number is known by its last digits, so each end may be one. */
    private static void addPhones(String run, Set<String> names) {
        Counterpart.phone(run).ifPresent(names::add);
        for (int end = 1; end < run.length(); end++) {
            if (!Character.isDigit(run.charAt(end)) && Character.isDigit(run.charAt(end - 1))) {
                Counterpart.phone(run.substring(0, end)).ifPresent(names::add);
            }
        }
    }
}
