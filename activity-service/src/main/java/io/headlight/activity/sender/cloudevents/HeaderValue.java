package io.headlight.activity.sender.cloudevents;

import io.headlight.activity.json.MalformedBody;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * An attribute as it stands in a header (HTTP binding, 3.1.3.2): perhaps quoted, as older versions did; then one round of
 * percent-encoding of UTF-8, of which a malformed sequence is refused. A plus is a plus, so no decoder of forms will do.
 */
final class HeaderValue {

    private static final int HEX_DIGITS = 2;

    private HeaderValue() {}

    /** @throws MalformedBody when it is no attribute's value */
    static String decoded(String name, String sent) {
        var bytes = new ByteArrayOutputStream();
        var value = unquoted(name, sent.strip());
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) == '%') {
                bytes.write(encodedByte(name, value, i + 1));
                i += HEX_DIGITS;
            } else {
                int character = value.codePointAt(i);
                bytes.writeBytes(Character.toString(character).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(character) - 1;
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed(name);
        }
    }

    private static int encodedByte(String name, String value, int at) {
        var end = at + HEX_DIGITS;
        if (end > value.length()
                || !HexFormat.isHexDigit(value.charAt(at))
                || !HexFormat.isHexDigit(value.charAt(at + 1))) {
            throw malformed(name);
        }
        return HexFormat.fromHexDigits(value, at, end);
    }

    private static String unquoted(String name, String value) {
        if (!value.startsWith("\"")) {
            return value;
        }
        var unescaped = new StringBuilder();
        for (int i = 1; i < value.length(); i++) {
            var character = value.charAt(i);
            if (character == '"' && i == value.length() - 1) {
                return unescaped.toString();
            }
            if (character == '"') {
                break;
            }
            if (character == '\\' && i < value.length() - 1) {
                i++;
            }
            unescaped.append(value.charAt(i));
        }
        throw malformed(name);
    }

    private static MalformedBody malformed(String name) {
        return new MalformedBody("The header " + name + " is not quoted or percent-encoded as CloudEvents says.");
    }
}
