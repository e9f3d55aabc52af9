package io.headlight.activity.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.activity.sourceobject.PrivacyDeleted;
import io.headlight.kit.caller.AsTenant;
import io.headlight.kit.store.Atomic;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A source tells two instances at once that a contact wants to be forgotten. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ToldTwiceTest {

    private final PrivacyDeleted wish = new PrivacyDeleted(UUID.randomUUID(), "contact:" + UUID.randomUUID());
    private final Told told;
    private final AsTenant asTenant;

    ToldTwiceTest(Told told, AsTenant asTenant) {
        this.told = told;
        this.asTenant = asTenant;
    }

    /** An instance that does not remember what another was told. */
    @Singleton
    static class Told {

        private final Event<PrivacyDeleted> wishes;
        private final Erasures erasures;

        Told(Event<PrivacyDeleted> wishes, Erasures erasures) {
            this.wishes = wishes;
            this.erasures = erasures;
        }

        @Atomic
        void tell(PrivacyDeleted wish, Runnable meanwhile) {
            erasures.count();
            meanwhile.run();
            wishes.fire(wish);
        }

        @Atomic
        long erasuresOf(UUID sourceId) {
            return erasures.count("sourceId", sourceId);
        }
    }

    private long erasuresAsked() {
        return asTenant.call("acme", () -> told.erasuresOf(wish.sourceId()));
    }

    private void tell(Runnable meanwhile) {
        asTenant.run("acme", () -> told.tell(wish, meanwhile));
    }

    @Test
    @DisplayName("whoever is told later finds in the database that it is done")
    void later() {
        tell(() -> {});
        tell(() -> {});
        assertThat(erasuresAsked()).isEqualTo(1);
    }

    @Test
    @DisplayName("whoever is told at the same moment is undone, and then finds that it is done")
    void atOnce() {
        var attempts = new AtomicInteger();
        tell(() -> {
            if (attempts.incrementAndGet() == 1) {
                elsewhere();
            }
        });
        assertThat(attempts).hasValueBetween(1, 2);
        assertThat(erasuresAsked()).isEqualTo(1);
    }

    private void elsewhere() {
        try {
            Thread.ofVirtual().start(() -> tell(() -> {})).join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
