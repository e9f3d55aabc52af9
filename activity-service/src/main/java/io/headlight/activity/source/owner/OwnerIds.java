package io.headlight.activity.source.owner;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One spelling for each way a source names a person, so that what a person enters meets what the source says: emails in
 * lower case, phone numbers with their country without what only helps the eye. Extensions and ids stay as they are, as
 * everything in them may matter.
 */
public final class OwnerIds {

    private static final Pattern PHONE = Pattern.compile("\\+\\d[\\d ().\\-/\\u00a0]{3,38}");
    private static final Pattern FOR_THE_EYE = Pattern.compile("[^+\\d]");

    private OwnerIds() {}

    public static String spelled(String ownerId) {
        var text = ownerId.strip();
        if (text.contains("@")) {
            return text.toLowerCase(Locale.ROOT);
        }
        return PHONE.matcher(text).matches() ? FOR_THE_EYE.matcher(text).replaceAll("") : text;
    }
}
