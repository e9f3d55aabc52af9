package io.headlight.activity.erasure;

import static io.headlight.kit.testing.People.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.activity.Ask;
import io.headlight.kit.caller.AsTenant;
import io.headlight.kit.testing.TestClock;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Lets tests say when it is time to erase. */
@Singleton
public class ErasuresNow {

    private static final int MOST_ROUNDS = 50;

    private final RunErasures erasures;
    private final Erasures all;
    private final AsTenant asTenant;
    private final TestClock clock;

    ErasuresNow(RunErasures erasures, Erasures all, AsTenant asTenant, TestClock clock) {
        this.erasures = erasures;
        this.all = all;
        this.asTenant = asTenant;
        this.clock = clock;
    }

    /** One round, now. */
    public void run() {
        erasures.run();
    }

    /** One step of an erasure of acme's, as if the service died then. */
    public void step(String id) {
        try {
            clock.advance(Erasure.UNDERWAY.plusSeconds(1));
            asTenant.run("acme", () -> all.step(UUID.fromString(id)));
        } finally {
            clock.reset();
        }
    }

    /** Until an erasure of acme's is done. */
    public JsonPath finish(String id) {
        try {
            clock.advance(Erasure.UNDERWAY.plusSeconds(1));
            for (int round = 0; round < MOST_ROUNDS && !isDone(id); round++) {
                run();
            }
        } finally {
            clock.reset();
        }
        assertThat(isDone(id)).isTrue();
        return get(id);
    }

    private static boolean isDone(String id) {
        return get(id).getString("status").equals("DONE");
    }

    private static JsonPath get(String id) {
        return Ask.as(ADA)
                .get("/v1/erasures/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Asked for by acme's admin, and done. */
    public JsonPath erase(String body) {
        return finish(begin(body));
    }

    public static String begin(String body) {
        return Ask.creatingAs(ADA)
                .body(body)
                .post("/v1/erasures")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
