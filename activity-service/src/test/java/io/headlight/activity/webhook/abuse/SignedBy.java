package io.headlight.activity.webhook.abuse;

import io.headlight.activity.Partner;
import io.headlight.activity.proof.Hmac;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Sender;
import io.headlight.kit.directory.Person;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A partner's system of any sender: has a source of its own and signs requests as that sender rightly does. */
final class SignedBy {

    /** Senders of tests, which prove nothing. */
    private static final Set<String> NONE = Set.of("TROUBLE", "WORKSHOP", "THIN");

    private static final Set<String> IN_BODY = Set.of("AIRCALL", "ZOHO", "GENERIC_BODY_TOKEN");
    private static final Set<String> SIGNED =
            Set.of("CALENDLY", "CLOSE", "GENERIC_HMAC", "GONG", "HUBSPOT", "STANDARD_WEBHOOKS", "ZOOM");

    private static final Map<String, String> SETTINGS = Map.of(
            "ZOHO", "{\"channelId\":\"1\"}",
            "SALESFORCE", "{\"organizationId\":\"00D000000000000AAA\"}",
            "CALENDLY", "{\"windowSeconds\":\"300\"}",
            "ZOOM", "{\"windowSeconds\":\"300\"}",
            "GENERIC_HMAC", "{\"template\":\"{timestamp}.{body}\",\"timestampHeader\":\"X-Timestamp\"}");

    private final Sender sender;
    private final Partner partner;
    private final String secret;

    private SignedBy(Sender sender, Partner partner, String secret) {
        this.sender = sender;
        this.partner = partner;
        this.secret = secret;
    }

    /** What a credential covers. */
    static boolean isInBody(Sender sender) {
        return IN_BODY.contains(sender.name());
    }

    static boolean coversBody(Sender sender) {
        return SIGNED.contains(sender.name());
    }

    static boolean isReal(Sender sender) {
        return !NONE.contains(sender.name());
    }

    static SignedBy connected(Person admin, Sender sender) {
        var given = given(sender);
        var partner = Partner.connected(admin, """
                {"name":"Under attack","sender":"%s","settings":%s%s}""".formatted(
                sender.name(), SETTINGS.getOrDefault(sender.name(), "{}"), given == null ? "" : "," + json(given)));
        return new SignedBy(sender, partner, given == null ? said(partner) : given);
    }

    /** The same system once it was told another secret. */
    SignedBy rotated() {
        var given = given(sender);
        var rotated = partner.rotated(given == null ? "{}" : "{" + json(given) + "}");
        return new SignedBy(sender, rotated, given == null ? said(rotated) : given);
    }

    private static String said(Partner partner) {
        return partner.secret() != null ? partner.secret() : partner.username() + ":" + partner.password();
    }

    private static String json(String given) {
        return "\"credentials\":{\"secret\":\"%s\"}".formatted(GongRule.publicOf(given));
    }

    /** What only the partner's system makes; null when we do. */
    private static String given(Sender sender) {
        var random = UUID.randomUUID().toString();
        return switch (sender.name()) {
            case "CLOSE" -> (random + random).replace("-", "");
            case "GONG" -> GongRule.PRIVATE + random;
            default -> sender.issue().isPresent() ? null : random;
        };
    }

    Sender sender() {
        return sender;
    }

    Partner partner() {
        return partner;
    }

    String secret() {
        return secret;
    }

    /** The sender's own sample, of this moment. */
    Incoming sample(Instant at) {
        return signed(sender.sample(at), at);
    }

    /** A body of ours with everything else as in the sender's sample. */
    Incoming signed(String body, Instant at) {
        var sample = sender.sample(at);
        return signed(Incoming.posted(sample.headers(), body.getBytes(StandardCharsets.UTF_8), at), at);
    }

    private Incoming signed(Incoming unsigned, Instant at) {
        var body = isInBody(sender) ? withToken(unsigned.body()) : unsigned.body();
        var headers = new HashMap<>(unsigned.headers());
        proof(headers, body, at).forEach((name, value) -> headers.put(name, List.of(value)));
        return new Incoming("POST", url(), query(), headers, body, at);
    }

    private String url() {
        return "http://127.0.0.1:8080" + partner.path();
    }

    private String query() {
        return switch (sender.name()) {
            case "GENERIC_QUERY_KEY", "SALESFORCE" -> "key=" + secret;
            case "DYNAMICS" -> "code=" + secret;
            default -> null;
        };
    }

    private byte[] withToken(byte[] body) {
        var text = new String(body, StandardCharsets.UTF_8);
        var token = "\"token\":\"" + secret + "\"";
        var with = text.contains("\"token\":")
                ? text.replaceFirst("\"token\":\"[^\"]*\"", token)
                : text.replaceFirst("\\{", "{" + token + ",");
        return with.getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, String> proof(Map<String, List<String>> headers, byte[] body, Instant at) {
        var seconds = String.valueOf(at.getEpochSecond());
        return switch (sender.name()) {
            case "CALENDLY" ->
                Map.of("calendly-webhook-signature", "t=%s,v1=%s".formatted(seconds, hex(seconds + ".", body)));
            case "CLOSE" ->
                Map.of(
                        "close-sig-timestamp",
                        seconds,
                        "close-sig-hash",
                        Hmac.hex(
                                Hmac.sha256().of(java.util.HexFormat.of().parseHex(secret), Hmac.utf8(seconds), body)));
            case "CLOUDEVENTS", "GENERIC_BEARER", "SALESFORCE_EVENTS" -> Map.of("authorization", "Bearer " + secret);
            case "PIPEDRIVE", "GENERIC_BASIC" ->
                Map.of("authorization", "Basic " + Hmac.base64(secret.getBytes(StandardCharsets.UTF_8)));
            case "GENERIC_HEADER_KEY" -> Map.of("x-api-key", secret);
            case "GENERIC_HMAC" -> Map.of("x-timestamp", seconds, "x-signature", hex(seconds + ".", body));
            case "GONG" -> Map.of("authorization", GongRule.token(secret, url(), body, at));
            case "HUBSPOT" -> hubSpot(body, String.valueOf(at.toEpochMilli()));
            case "STANDARD_WEBHOOKS" -> standard(headers, body, at);
            case "ZOOM" ->
                Map.of("x-zm-request-timestamp", seconds, "x-zm-signature", "v0=" + hex("v0:" + seconds + ":", body));
            case "AIRCALL", "ZOHO", "GENERIC_BODY_TOKEN", "GENERIC_QUERY_KEY", "SALESFORCE", "DYNAMICS" -> Map.of();
            default -> throw new IllegalArgumentException("Say here how %s signs".formatted(sender.name()));
        };
    }

    private String hex(String before, byte[] body) {
        return Hmac.hex(Hmac.sha256().of(Hmac.utf8(secret), Hmac.utf8(before), body));
    }

    private Map<String, String> hubSpot(byte[] body, String millis) {
        var signed = Hmac.sha256().of(Hmac.utf8(secret), Hmac.utf8("POST" + url()), body, Hmac.utf8(millis));
        return Map.of("x-hubspot-request-timestamp", millis, "x-hubspot-signature-v3", Hmac.base64(signed));
    }

    private Map<String, String> standard(Map<String, List<String>> headers, byte[] body, Instant at) {
        var id = headers.get("webhook-id").getFirst();
        var signature = partner.signature(id, at, new String(body, StandardCharsets.UTF_8));
        return Map.of("webhook-timestamp", String.valueOf(at.getEpochSecond()), "webhook-signature", signature);
    }

    /** The headers that hold the proof, as far as there are any. */
    List<String> proofHeaders() {
        var all = proof(sender.sample(Instant.EPOCH.plusSeconds(1)).headers(), new byte[0], Instant.now())
                .keySet();
        return Arrays.stream(all.toArray(String[]::new)).sorted().toList();
    }
}
