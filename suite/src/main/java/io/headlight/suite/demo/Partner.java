package io.headlight.suite.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.locks.LockSupport;

/**
 * A partner's system: signs what it sends as its standard demands and, like any good sender, sends again what was not
 * accepted.
 */
public final class Partner {

    private static final int TRIES = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

    /** Makes the request of one attempt anew: time stamps are of the attempt. */
    @FunctionalInterface
    interface Signed {
        HttpRequest.Builder attempt(Message message);
    }

    /** What is sent: an id that stays the same over all attempts, and a body. */
    public record Message(String id, String body) {}

    /**
     * What a partner is told.
     *
     * @param status 0 when there was no answer
     * @param retryAfter as the header says; null without one
     */
    public record Reply(int status, String retryAfter) {

        static final Reply NONE = new Reply(0, null);

        public boolean isAcceptance() {
            return status >= 200 && status < 300;
        }
    }

    private final FrontDoor door;
    private final Signed signed;

    Partner(FrontDoor door, Signed signed) {
        this.door = door;
        this.signed = signed;
    }

    /** @param source as {@code POST /v1/sources} answered, with its credentials */
    public static Partner standardWebhooks(FrontDoor door, JsonNode source) {
        return standardWebhooks(door, source, source.at("/credentials/secret").asText());
    }

    /** @param secret one of those that the source accepts */
    static Partner standardWebhooks(FrontDoor door, JsonNode source, String secret) {
        var url = URI.create(source.path("url").asText());
        var webhook = signer(secret);
        return new Partner(door, message -> {
            var now = Instant.now().getEpochSecond();
            return HttpRequest.newBuilder(url)
                    .header("Content-Type", "application/json")
                    .header("webhook-id", message.id)
                    .header("webhook-timestamp", Long.toString(now))
                    .header("webhook-signature", sign(webhook, message, now))
                    .POST(BodyPublishers.ofString(message.body));
        });
    }

    /** @param source as {@code POST /v1/sources} answered, with its credentials */
    public static Partner pipedrive(FrontDoor door, JsonNode source) {
        var url = URI.create(source.path("url").asText());
        var login = source.at("/credentials/username").asText() + ":"
                + source.at("/credentials/password").asText();
        var basic = "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
        return new Partner(
                door,
                message -> HttpRequest.newBuilder(url)
                        .header("Content-Type", "application/json")
                        .header("Authorization", basic)
                        .POST(BodyPublishers.ofString(message.body)));
    }

    /** Returns when it was accepted. */
    public void send(Message message) {
        var reply = Reply.NONE;
        for (int attempt = 0; attempt < TRIES && !Thread.currentThread().isInterrupted(); attempt++) {
            reply = sendOnce(message);
            if (reply.isAcceptance()) {
                return;
            }
            LockSupport.parkNanos(FIRST_PAUSE.toNanos() << attempt);
        }
        throw new Refused("Webhook " + message.id, reply.status, "given up after " + TRIES + " tries");
    }

    /** One attempt, whatever comes of it. */
    public Reply sendOnce(Message message) {
        try {
            var answer = door.deliver(signed.attempt(message));
            return new Reply(
                    answer.statusCode(),
                    answer.headers().firstValue("Retry-After").orElse(null));
        } catch (IOException noAnswer) {
            return Reply.NONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reply.NONE;
        }
    }

    private static Webhook signer(String secret) {
        try {
            return new Webhook(secret);
        } catch (EmptyWebhookSecretException e) {
            throw new IllegalStateException("The source came without its secret", e);
        }
    }

    private static String sign(Webhook webhook, Message message, long now) {
        try {
            return webhook.sign(message.id, now, message.body);
        } catch (WebhookSigningException e) {
            throw new IllegalStateException("The source's secret does not sign", e);
        }
    }
}
