package io.headlight.feedback.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FeedbackTest {

    private static final UUID REP = UUID.randomUUID();
    private static final UUID MANAGER = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private enum Act {
        REP_READS,
        MANAGER_READS,
        REP_ACKNOWLEDGES,
        MANAGER_ACKNOWLEDGES
    }

    private static Feedback note() {
        return Feedback.note(REP, MANAGER, "Well done.", null, NOW);
    }

    @Test
    void theManagersReadingIsNotTheReps() {
        var note = note();
        note.readBy(MANAGER, NOW);
        assertThat(note.status()).isEqualTo(FeedbackStatus.SENT);
    }

    @Test
    void acknowledgingIsReadingToo() {
        var note = note();
        assertThat(note.acknowledge(REP, null, NOW)).isTrue();
        assertThat(note.seenAt).isEqualTo(NOW);
        assertThatThrownBy(() -> note.acknowledge(REP, "Later.", NOW)).isInstanceOf(Feedback.AlreadyAcknowledged.class);
    }

    @Test
    void whatIsSuggestedWithAnotherLineEndIsNoEdit() {
        var origin = new Feedback.Origin(UUID.randomUUID(), UUID.randomUUID(), "Well done.");
        var kind = FeedbackKind.ENCOURAGEMENT;
        assertThat(Feedback.suggested(kind, origin, REP, MANAGER, "Well done.\n", null, NOW).edited)
                .isFalse();
        assertThat(Feedback.suggested(kind, origin, REP, MANAGER, "Well done!", null, NOW).edited)
                .isTrue();
    }

    @Property(tries = 300)
    void historyOnlyGrows(@ForAll Act[] acts) {
        var note = note();
        var now = NOW;
        for (var act : acts) {
            var status = note.status();
            var seen = note.seenAt;
            var acknowledged = note.acknowledgedAt;
            now = now.plusSeconds(1);
            try {
                switch (act) {
                    case REP_READS -> note.readBy(REP, now);
                    case MANAGER_READS -> note.readBy(MANAGER, now);
                    case REP_ACKNOWLEDGES -> note.acknowledge(REP, null, now);
                    case MANAGER_ACKNOWLEDGES -> note.acknowledge(MANAGER, null, now);
                }
            } catch (Feedback.NotAddressedToYou refused) {
                assertThat(act).isEqualTo(Act.MANAGER_ACKNOWLEDGES);
            }
            assertThat(note.status()).isGreaterThanOrEqualTo(status);
            assertThat(seen == null || seen.equals(note.seenAt)).isTrue();
            assertThat(acknowledged == null || acknowledged.equals(note.acknowledgedAt))
                    .isTrue();
            assertThat(note.message).isEqualTo("Well done.");
        }
    }
}
