package io.headlight.activity.sender.salesforce;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Takes the session id out of an outbound message: whoever has it is logged in to the customer's Salesforce as the user who
 * saved the record. Works on the bytes and not on what a parser makes of them, so that all else stays as it was sent.
 */
final class SessionIds {

    private static final Pattern START = Pattern.compile("<(?:[\\w.-]+:)?SessionId(?:\\s[^>]*)?>");
    private static final Pattern END = Pattern.compile("</(?:[\\w.-]+:)?SessionId\\s*>");

    private SessionIds() {}

    static byte[] removed(byte[] body) {
        // One character per byte, so that any bytes survive; the names looked for are ASCII in UTF-8 too.
        var text = new String(body, StandardCharsets.ISO_8859_1);
        var start = START.matcher(text);
        var end = END.matcher(text);
        var kept = new StringBuilder();
        int from = 0;
        while (start.find(from)) {
            kept.append(text, from, start.end());
            if (start.group().endsWith("/>")) {
                from = start.end();
            } else if (end.find(start.end())) {
                from = end.start();
            } else {
                // Never closed: nothing behind it can be told from the id.
                from = text.length();
            }
        }
        return kept.append(text, from, text.length()).toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
