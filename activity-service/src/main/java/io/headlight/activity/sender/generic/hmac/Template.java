package io.headlight.activity.sender.generic.hmac;

import io.headlight.activity.proof.Hmac;
import io.headlight.activity.sender.Incoming;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What is signed: text with names of parts of the request in braces, such as {@code v0:{timestamp}:{body}}. */
final class Template {

    static final String PATTERN = "([ -z|~]|\\{(body|timestamp|id|method|url)\\}){1,200}";
    static final String BODY = "{body}";
    static final String TIMESTAMP = "{timestamp}";
    static final String ID = "{id}";

    private static final Pattern PARTS = Pattern.compile("\\{[a-z]+\\}|[^{]+");

    private final List<String> parts;

    private Template(List<String> parts) {
        this.parts = parts;
    }

    static Template of(String text) {
        return new Template(
                PARTS.matcher(text).results().map(part -> part.group()).toList());
    }

    boolean holds(String part) {
        return parts.contains(part);
    }

    /** @param timestamp and id as sent; null when the template holds none */
    byte[][] filled(Incoming request, String timestamp, String id) {
        var bytes = new ArrayList<byte[]>();
        for (var part : parts) {
            bytes.add(
                    switch (part) {
                        case BODY -> request.body();
                        case TIMESTAMP -> Hmac.utf8(timestamp);
                        case ID -> Hmac.utf8(id);
                        case "{method}" -> Hmac.utf8(request.method());
                        case "{url}" -> Hmac.utf8(request.urlWithQuery());
                        default -> Hmac.utf8(part);
                    });
        }
        return bytes.toArray(byte[][]::new);
    }
}
