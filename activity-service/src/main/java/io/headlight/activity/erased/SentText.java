package io.headlight.activity.erased;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a source sent, read as who gets it reads it: texts of JSON without their escapes, and everything without the encoding
 * of forms and addresses.
 */
final class SentText {

    private static final JsonFactory JSON = new JsonFactory();
    /** A per cent that encodes nothing stands for itself. */
    private static final Pattern BARE_PERCENT = Pattern.compile("%(?![0-9a-fA-F]{2})");

    private SentText() {}

    /** The names that stand in it. What is broken JSON is read to where it breaks, and then as it is. */
    static Set<String> namesIn(String sent) {
        var names = new HashSet<String>();
        if (!readJson(sent, names)) {
            addFrom(sent.replace("\\u0040", "@"), names);
        }
        return names;
    }

    /** Without the encoding of forms, in which a plus is a blank. */
    static String decoded(String text) {
        return text.indexOf('%') < 0 && text.indexOf('+') < 0
                ? text
                : URLDecoder.decode(BARE_PERCENT.matcher(text).replaceAll("%25"), StandardCharsets.UTF_8);
    }

    private static boolean readJson(String sent, Set<String> names) {
        var start = sent.stripLeading();
        if (!start.startsWith("{") && !start.startsWith("[")) {
            return false;
        }
        try (var parser = JSON.createParser(sent)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME || token.isScalarValue()) {
                    add(parser, token, names);
                }
            }
            return true;
        } catch (IOException notJson) {
            return false;
        }
    }

    private static void add(JsonParser parser, JsonToken token, Set<String> names) throws IOException {
        var text = parser.getText();
        if (token != JsonToken.FIELD_NAME && NamesInText.isIdOf(parser.currentName(), text)) {
            return;
        }
        addFrom(text, names);
    }

    private static void addFrom(String text, Set<String> names) {
        NamesInText.addFrom(text, names);
        var decoded = decoded(text);
        if (!decoded.equals(text)) {
            NamesInText.addFrom(decoded, names);
        }
    }
}
