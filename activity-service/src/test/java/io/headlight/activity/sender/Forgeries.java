package io.headlight.activity.sender;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What somebody might send who saw one right request and knows no secret. */
public final class Forgeries {

    private static final JsonMapper JSON = new JsonMapper();

    private Forgeries() {}

    /** By what was done to it. Of a JSON request whose body is signed and whose proof is in these headers. */
    public static Map<String, Incoming> ofSigned(Incoming right, String... proof) {
        var forged = ofHeaders(right, proof);
        forged.put("one byte changed", with(right, changed(right.body())));
        forged.put("one byte more", with(right, Arrays.copyOf(right.body(), right.body().length + 1)));
        forged.put("written anew", with(right, rewritten(right.body())));
        return forged;
    }

    /** Of a request whose proof is in these headers alone. */
    public static Map<String, Incoming> ofHeaders(Incoming right, String... proof) {
        var forged = new LinkedHashMap<String, Incoming>();
        for (var header : proof) {
            var value = right.only(header).orElseThrow();
            forged.put(header + " truncated", with(right, header, value.substring(0, value.length() - 1)));
            forged.put(header + " one character changed", with(right, header, flipped(value)));
            forged.put(header + " repeated", with(right, header, value, value));
            forged.put(header + " missing", with(right, header));
            forged.put(header + " empty", with(right, header, ""));
            forged.put(header + " of 100 KB", with(right, header, value.repeat(100_000 / value.length() + 1)));
        }
        return forged;
    }

    public static Incoming with(Incoming right, byte[] body) {
        return new Incoming(right.method(), right.url(), right.query(), right.headers(), body, right.receivedAt());
    }

    public static Incoming with(Incoming right, String header, String... values) {
        var headers = new HashMap<>(right.headers());
        if (values.length == 0) {
            headers.remove(header);
        } else {
            headers.put(header, new ArrayList<>(List.of(values)));
        }
        return new Incoming(right.method(), right.url(), right.query(), headers, right.body(), right.receivedAt());
    }

    private static byte[] changed(byte[] body) {
        var changed = body.clone();
        changed[changed.length / 2] ^= 1;
        return changed;
    }

    private static String flipped(String value) {
        var last = value.charAt(value.length() - 1);
        return value.substring(0, value.length() - 1) + (last == 'a' ? 'b' : 'a');
    }

    /** The same JSON in other bytes. */
    private static byte[] rewritten(byte[] body) {
        try {
            return JSON.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(JSON.readTree(body))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not JSON", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
