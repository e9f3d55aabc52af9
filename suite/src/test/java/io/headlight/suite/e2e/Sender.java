package io.headlight.suite.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.suite.demo.FrontDoor;
import io.headlight.suite.demo.Partner;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A partner that sends events of Ann's without pause, each again and again until it is accepted, and keeps a journal of
 * those, and of everything it was told.
 */
final class Sender implements AutoCloseable {

    private static final int AT_ONCE = 4;
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Partner partner;
    private final Wording wording;
    private final AtomicInteger next = new AtomicInteger();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final Set<String> failed = ConcurrentHashMap.newKeySet();
    private final Queue<Partner.Reply> replies = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean goOn = true;
    private volatile CountDownLatch awaited = new CountDownLatch(0);

    /** How a system tells of its event of this number. */
    private interface Wording {
        Event event(int number);
    }

    /** What is sent, and the name the fact will have. */
    private record Event(String externalId, Partner.Message message) {}

    private Sender(Partner partner, Wording wording) {
        this.partner = partner;
        this.wording = wording;
        for (int i = 0; i < AT_ONCE; i++) {
            threads.execute(this::sendOn);
        }
    }

    /** A system that may be refused: it comes again. */
    static Sender standardWebhooks(FrontDoor door, String activityType) {
        var source = source(door, activityType, "STANDARD_WEBHOOKS");
        var own = activityType + "-" + source.path("id").asText().substring(24);
        return new Sender(Partner.standardWebhooks(door, source), number -> {
            var id = own + "-" + number;
            var body = """
                    {"type": "activity.recorded", "timestamp": "%s", "data": {"externalId": "%s", "activityType": "%s",
                     "occurredAt": "%s", "rep": {"email": "ann@acme.example"}, "subject": {"account": "%s"}}}
                    """.formatted(Instant.now(), id, activityType, Instant.now(), UUID.randomUUID());
            return new Event(id, new Partner.Message("msg_" + id, body));
        });
    }

    /** A system that forgets us when it is refused. */
    static Sender pipedrive(FrontDoor door, String activityType) {
        var source = source(door, activityType, "PIPEDRIVE");
        door.put(
                "ada",
                "/v1/sources/%s/owners/4711".formatted(source.path("id").asText()),
                Map.of("repId", door.get("ann", "/v1/me").path("id").asText()));
        return new Sender(Partner.pipedrive(door, source), number -> {
            var body = """
                    {"meta": {"action": "create", "entity": "activity", "entity_id": "%d", "id": "pd-%d",
                     "timestamp": "%s", "version": "2.0", "attempt": 1}, "data": {"id": %d, "type": "%s", "done": true,
                     "owner_id": 4711, "marked_as_done_time": "%s"}, "previous": null}
                    """.formatted(number, number, Instant.now(), number, activityType, Instant.now());
            return new Event("activity:" + number, new Partner.Message("pd-" + number, body));
        });
    }

    private static JsonNode source(FrontDoor door, String activityType, String sender) {
        return door.post("ada", "/v1/sources", Map.of("name", "Sender of " + activityType, "sender", sender));
    }

    private void sendOn() {
        while (goOn) {
            var event = wording.event(next.incrementAndGet());
            if (isAccepted(event.message)) {
                accepted.add(event.externalId);
                awaited.countDown();
            } else {
                failed.add(event.externalId);
            }
        }
    }

    private boolean isAccepted(Partner.Message message) {
        var end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            var reply = partner.sendOnce(message);
            replies.add(reply);
            if (reply.isAcceptance()) {
                return true;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return false;
    }

    /** Waits until so many more were accepted. */
    void awaitAccepted(int more) throws InterruptedException {
        awaited = new CountDownLatch(more);
        if (!awaited.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("Nothing is accepted any more; failed: " + failed);
        }
    }

    /** What it was told from the first attempt on, in turn. */
    Queue<Partner.Reply> replies() {
        return replies;
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
