package io.headlight.suite.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.suite.demo.FrontDoor;
import io.headlight.suite.demo.Partner;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A partner that sends events without pause, again and again until each is accepted, and keeps a journal of those. */
final class Sender implements AutoCloseable {

    private static final int AT_ONCE = 4;

    private final Partner partner;
    private final String activityType;
    private final AtomicInteger next = new AtomicInteger();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final Set<String> failed = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean goOn = true;
    private volatile CountDownLatch awaited = new CountDownLatch(0);

    Sender(FrontDoor door, String activityType) {
        JsonNode source = door.post(
                "ada", "/v1/sources", Map.of("name", "Sender of " + activityType, "sender", "STANDARD_WEBHOOKS"));
        this.partner = Partner.standardWebhooks(door, source);
        this.activityType = activityType;
        for (int i = 0; i < AT_ONCE; i++) {
            threads.execute(this::sendOn);
        }
    }

    private void sendOn() {
        while (goOn) {
            var id = activityType + "-" + next.incrementAndGet();
            try {
                partner.send(message(id));
                accepted.add(id);
                awaited.countDown();
            } catch (RuntimeException givenUp) {
                failed.add(id + ": " + givenUp.getMessage());
            }
        }
    }

    private Partner.Message message(String id) {
        var body = """
                {"type": "activity.recorded", "timestamp": "%s", "data": {"externalId": "%s", "activityType": "%s",
                 "occurredAt": "%s", "rep": {"email": "ann@acme.example"}, "subject": {"account": "%s"}}}
                """.formatted(Instant.now(), id, activityType, Instant.now(), UUID.randomUUID());
        return new Partner.Message("msg_" + id, body);
    }

    /** Waits until so many more were accepted. */
    void awaitAccepted(int more) throws InterruptedException {
        awaited = new CountDownLatch(more);
        if (!awaited.await(60, TimeUnit.SECONDS)) {
            throw new AssertionError("Nothing is accepted any more; failed: " + failed);
        }
    }

    /** Ends sending; what was accepted. */
    Set<String> stop() {
        goOn = false;
        threads.close();
        if (!failed.isEmpty()) {
            throw new AssertionError("Given up: " + failed);
        }
        return accepted;
    }

    @Override
    public void close() {
        goOn = false;
        threads.close();
    }
}
