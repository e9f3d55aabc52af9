package io.headlight.activity.webhook;

/**
 * A text as a body can spell it: as it is, or with some of its characters escaped as JSON or a form does. {@code a/b} is
 * also {@code a%2Fb}, and whoever reads the body reads the same.
 */
final class Spelling {

    private static final int HEXADECIMAL = 16;

    private Spelling() {}

    /** Where the text ends that begins at this place of the body; -1 when it does not stand there. */
    static int endOf(byte[] text, byte[] body, int at) {
        int end = at;
        for (var character : text) {
            int length = lengthOf(character, body, end);
            if (length == 0) {
                return -1;
            }
            end += length;
        }
        return end;
    }

    private static int lengthOf(byte character, byte[] body, int at) {
        if (at >= body.length) {
            return 0;
        }
        return switch (body[at]) {
            case '\\' -> escaped(character, body, at);
            case '%' -> hex(body, at + 1, 2) == (character & 0xFF) ? 3 : asItIs(character, body, at);
            default -> asItIs(character, body, at);
        };
    }

    private static int asItIs(byte character, byte[] body, int at) {
        return body[at] == character ? 1 : 0;
    }

    private static int escaped(byte character, byte[] body, int at) {
        if (at + 1 < body.length && body[at + 1] == 'u') {
            return hex(body, at + 2, 4) == (character & 0xFF) ? 6 : 0;
        }
        return at + 1 < body.length && body[at + 1] == character ? 2 : asItIs(character, body, at);
    }

    /** The number that these digits make; -1 when they are none. */
    private static int hex(byte[] body, int at, int digits) {
        int number = 0;
        for (int i = at; i < at + digits; i++) {
            int digit = i < body.length ? Character.digit(Character.toLowerCase((char) body[i]), HEXADECIMAL) : -1;
            if (digit < 0) {
                return -1;
            }
            number = number * HEXADECIMAL + digit;
        }
        return number;
    }
}
