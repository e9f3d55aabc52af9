package io.headlight.activity.sender.generic.hmac;

import io.headlight.activity.sender.Setting;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.sender.generic.Scheme;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be said of a keyed hash over a request, and what of it goes together. */
final class HmacSettings {

    static final String HEADER = "header";
    static final String PREFIX = "prefix";
    static final String SIGNATURE_PART = "signaturePart";
    static final String ALGORITHM = "algorithm";
    static final String ENCODING = "encoding";
    static final String KEY_ENCODING = "keyEncoding";
    static final String TEMPLATE = "template";
    static final String TIMESTAMP_HEADER = "timestampHeader";
    static final String TIMESTAMP_PART = "timestampPart";
    static final String TIME_UNIT = "timeUnit";
    static final String WINDOW_SECONDS = "windowSeconds";
    static final String USUAL_HEADER = "X-Signature";

    private static final String PART_NAME = "[A-Za-z0-9_-]{1,16}";

    static final List<Setting> ALL = List.of(
            Setting.optional(HEADER, Scheme.HEADER_NAME, USUAL_HEADER, "The header that holds the signature."),
            Setting.optional(PREFIX, "[!-~]{0,32}", "", "What stands before the signature in its header: sha256=."),
            Setting.optional(
                    SIGNATURE_PART,
                    PART_NAME,
                    null,
                    "The name of the signature when its header is a list such as t=1614265330,v1=5257a8; it may be there"
                            + " several times."),
            Setting.optional(ALGORITHM, "SHA1|SHA256|SHA512", "SHA256", "The hash that is keyed."),
            Setting.optional(ENCODING, "HEX|BASE64|BASE64URL", "HEX", "How the signature is written."),
            Setting.optional(KEY_ENCODING, "TEXT|HEX|BASE64", "TEXT", "How the secret writes the bytes of the key."),
            Setting.optional(
                    TEMPLATE,
                    Template.PATTERN,
                    Template.BODY,
                    "What is signed, with {body}, {timestamp}, {id}, {method} and {url} for the parts of the request."),
            Setting.optional(
                    TIMESTAMP_HEADER, Scheme.HEADER_NAME, null, "The header that holds the time that is signed."),
            Setting.optional(
                    TIMESTAMP_PART,
                    PART_NAME,
                    null,
                    "The name of the time that is signed, when it is in the list in the signature's header."),
            Setting.optional(TIME_UNIT, "SECONDS|MILLIS", "SECONDS", "What the time counts since 1970."),
            Setting.optional(
                    WINDOW_SECONDS,
                    "[1-9][0-9]{0,4}",
                    "300",
                    "How far the time may be from ours, in either direction."));

    private HmacSettings() {}

    /** What does not go together, as a sentence. */
    static Optional<String> faultOf(Settings settings) {
        return Stream.of(signedFault(settings), timeFault(settings), headerFault(settings))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> signedFault(Settings settings) {
        var template = Template.of(settings.text(TEMPLATE));
        if (!template.holds(Template.BODY)) {
            return Optional.of("template must hold {body}: what is not signed can be changed.");
        }
        return template.holds(Template.ID) && !said(settings, Scheme.ID_HEADER)
                ? Optional.of("template holds {id}: say where it is, in idHeader.")
                : Optional.empty();
    }

    private static Optional<String> timeFault(Settings settings) {
        boolean signed = Template.of(settings.text(TEMPLATE)).holds(Template.TIMESTAMP);
        boolean inHeader = said(settings, TIMESTAMP_HEADER);
        boolean inList = said(settings, TIMESTAMP_PART);
        if (inHeader && inList) {
            return Optional.of("Say timestampHeader or timestampPart, not both.");
        }
        if (signed && !inHeader && !inList) {
            return Optional.of("template holds {timestamp}: say where it is, in timestampHeader or timestampPart.");
        }
        return !signed && (inHeader || inList)
                ? Optional.of("A time that is not signed proves nothing: put {timestamp} into template.")
                : Optional.empty();
    }

    private static Optional<String> headerFault(Settings settings) {
        if (isSignatures(settings, TIMESTAMP_HEADER) || isSignatures(settings, Scheme.ID_HEADER)) {
            return Optional.of("header, timestampHeader and idHeader are different headers.");
        }
        if (said(settings, TIMESTAMP_PART) && !said(settings, SIGNATURE_PART)) {
            return Optional.of("timestampPart is for headers that are a list: say signaturePart too.");
        }
        return said(settings, SIGNATURE_PART) && !settings.text(PREFIX).isEmpty()
                ? Optional.of("A header that is a list has no prefix: say signaturePart or prefix, not both.")
                : Optional.empty();
    }

    static boolean said(Settings settings, String name) {
        return settings.text(name) != null;
    }

    private static boolean isSignatures(Settings settings, String name) {
        return settings.text(HEADER).equalsIgnoreCase(settings.text(name));
    }
}
