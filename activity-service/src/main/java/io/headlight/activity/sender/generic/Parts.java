package io.headlight.activity.sender.generic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headlight.activity.json.MalformedBody;
import io.headlight.activity.json.StrictJson;
import io.headlight.activity.sender.Incoming;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What settings point at in a request. */
public final class Parts {

    /** Of a JSON pointer that points into something. */
    static final String POINTER = "(/([^/~]|~[01]){1,64}){1,16}";

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int MOST_FIELDS = 1000;

    private Parts() {}

    /** The header's value, if it was sent exactly once and not empty; its name in any case of letters. */
    public static Optional<String> header(Incoming request, String name) {
        return request.only(name.toLowerCase(Locale.ROOT)).filter(sent -> !sent.isEmpty());
    }

    /**
     * The body as JSON; a form is an object of texts.
     *
     * @throws MalformedBody when it is neither
     */
    static JsonNode body(Incoming request) {
        var type = request.only("content-type").orElse("");
        if (type.regionMatches(true, 0, FORM, 0, FORM.length())) {
            return form(new String(request.body(), StandardCharsets.UTF_8));
        }
        var body = StrictJson.tree(request.body());
        if (!body.isContainerNode()) {
            throw new MalformedBody("The body is neither a JSON object nor an array of them.");
        }
        return body;
    }

    private static ObjectNode form(String body) {
        var fields = JsonNodeFactory.instance.objectNode();
        var pairs = body.split("&", MOST_FIELDS + 1);
        if (pairs.length > MOST_FIELDS) {
            throw new MalformedBody("A form may have 1000 fields.");
        }
        for (var pair : pairs) {
            var nameAndValue = pair.split("=", 2);
            if (nameAndValue.length != 2) {
                throw new MalformedBody("The body is no form: a field has no value.");
            }
            var name = decoded(nameAndValue[0]);
            if (fields.has(name)) {
                throw new MalformedBody("The body is a form with a field that is there twice.");
            }
            fields.put(name, decoded(nameAndValue[1]));
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            throw new MalformedBody("The body is no form: a field is not percent-encoded.");
        }
    }
}
