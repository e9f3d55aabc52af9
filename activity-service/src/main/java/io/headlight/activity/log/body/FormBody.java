package io.headlight.activity.log.body;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;

/** A form's names and values, one a line, without the values of hidden names. */
final class FormBody {

    private FormBody() {}

    /** Empty when it is none. */
    static Optional<Shown> shown(byte[] body, HiddenMembers members) {
        var lines = new ArrayList<String>();
        int hidden = 0;
        try {
            for (var pair : new String(body, StandardCharsets.UTF_8).split("&")) {
                var parts = pair.split("=", 2);
                var name = URLDecoder.decode(parts[0], StandardCharsets.UTF_8);
                boolean hides = members.hides(name);
                hidden += hides ? 1 : 0;
                var value = parts.length == 1 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
                lines.add(name + " = " + (hides ? HiddenMembers.HIDDEN : value));
            }
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
        return Optional.of(new Shown(BodyForm.FORM, String.join("\n", lines), hidden));
    }
}
