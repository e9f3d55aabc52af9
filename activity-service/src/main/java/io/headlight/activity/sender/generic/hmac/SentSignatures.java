package io.headlight.activity.sender.generic.hmac;

import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.sender.generic.Parts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the header of a signature holds.
 *
 * @param signatures several when the sender changes its secret; none when there is nothing that could be one
 * @param timestamp as sent; empty when it is not exactly once where the settings say
 */
record SentSignatures(List<String> signatures, Optional<String> timestamp) {

    /** More than any rotation needs; bounds the work a stranger can ask for. */
    private static final int MOST_PARTS = 16;

    static SentSignatures of(Incoming request, Settings settings) {
        var header = Parts.header(request, settings.text(HmacSettings.HEADER)).orElse("");
        var timestampHeader = settings.text(HmacSettings.TIMESTAMP_HEADER);
        var timestamp = timestampHeader == null
                ? Optional.ofNullable(settings.text(HmacSettings.TIMESTAMP_PART))
                        .map(name -> named(header, name))
                        .filter(sent -> sent.size() == 1)
                        .map(List::getFirst)
                : Parts.header(request, timestampHeader);
        var signatures = HmacSettings.said(settings, HmacSettings.SIGNATURE_PART)
                ? named(header, settings.text(HmacSettings.SIGNATURE_PART))
                : whole(header, settings.text(HmacSettings.PREFIX));
        return new SentSignatures(signatures, timestamp);
    }

    private static List<String> whole(String header, String prefix) {
        return header.length() > prefix.length() && header.startsWith(prefix)
                ? List.of(header.substring(prefix.length()))
                : List.of();
    }

    private static List<String> named(String header, String name) {
        var parts = header.split(",", MOST_PARTS + 1);
        return Arrays.stream(parts.length > MOST_PARTS ? new String[0] : parts)
                .map(String::strip)
                .filter(part -> part.startsWith(name + "="))
                .map(part -> part.substring(name.length() + 1))
                .toList();
    }
}
