package io.headlight.suite.demo;

import io.headlight.suite.demo.system.PartnerSystem;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How each system proves who it is, by the vendors' documents and by nothing of what checks it. */
final class Schemes {

    private static final String JSON = "application/json";

    private Schemes() {}

    /** @param secret what the system has or was told; of those that have one only */
    static Partner.Signed of(PartnerSystem system, URI url, String secret) {
        return switch (system) {
            case HUBSPOT -> hubSpot(url, secret);
            case AIRCALL -> message -> post(url, JSON, withToken(message.body(), secret));
            case ZOOM -> zoom(url, secret);
            case CALENDLY -> calendly(url, secret);
            case TASKS ->
                message -> post(url, "application/cloudevents-batch+json; charset=UTF-8", message.body())
                        .header("Authorization", "Bearer " + secret);
            case QUOTES ->
                message -> post(url, JSON, message.body())
                        .header("X-Acme-Signature", "sha256=" + hex(hmac(secret, message.body())));
            case CRM, PIPEDRIVE -> throw new IllegalArgumentException(system + " is made by Partner");
        };
    }

    /** Version 3: method, address, body and milliseconds. */
    private static Partner.Signed hubSpot(URI url, String secret) {
        return message -> {
            var now = Long.toString(Instant.now().toEpochMilli());
            var signature = Base64.getEncoder().encodeToString(hmac(secret, "POST" + url + message.body() + now));
            return post(url, JSON, message.body())
                    .header("X-HubSpot-Request-Timestamp", now)
                    .header("X-HubSpot-Signature-v3", signature);
        };
    }

    /** Aircall signs nothing; the webhook's token is a member of the body. */
    private static String withToken(String body, String token) {
        return "{\"token\": \"%s\", %s".formatted(token, body.substring(1));
    }

    private static Partner.Signed zoom(URI url, String secret) {
        return message -> {
            long now = Instant.now().getEpochSecond();
            return post(url, JSON, message.body())
                    .header("x-zm-request-timestamp", Long.toString(now))
                    .header("x-zm-signature", "v0=" + hex(hmac(secret, "v0:" + now + ":" + message.body())));
        };
    }

    /** What Zoom expects back of {@code plainToken} from whoever has its secret. */
    static String zoomProof(String secret, String plainToken) {
        return hex(hmac(secret, plainToken));
    }

    private static Partner.Signed calendly(URI url, String secret) {
        return message -> {
            long now = Instant.now().getEpochSecond();
            return post(url, JSON, message.body())
                    .header(
                            "Calendly-Webhook-Signature",
                            "t=%d,v1=%s".formatted(now, hex(hmac(secret, now + "." + message.body()))));
        };
    }

    private static HttpRequest.Builder post(URI url, String type, String body) {
        return HttpRequest.newBuilder(url).header("Content-Type", type).POST(BodyPublishers.ofString(body));
    }

    private static byte[] hmac(String secret, String signed) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA256", e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
