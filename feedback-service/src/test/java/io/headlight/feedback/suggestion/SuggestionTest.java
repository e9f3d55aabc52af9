package io.headlight.feedback.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headlight.feedback.progress.BehaviorKind;
import io.headlight.feedback.progress.Cadence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SuggestionTest {

    private static final UUID MANAGER = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00.123456789Z");

    private enum Act {
        FIND,
        LOSE,
        SEND,
        DISMISS
    }

    private static Finding finding() {
        var facts = new FactsBuilder(BehaviorKind.COUNTED, Cadence.WEEKLY).target("40");
        return new Finding(
                SuggestionKind.GAP,
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Meetings",
                facts.make(),
                LocalDate.parse("2026-11-29"));
    }

    @Test
    void itOpensAgainWhenItIsTrueAgain() {
        var suggestion = new Suggestion(finding(), NOW);
        suggestion.isNoLongerTrue();
        assertThat(suggestion.status).isEqualTo(SuggestionStatus.OBSOLETE);
        suggestion.isTrue(finding());
        assertThat(suggestion.status).isEqualTo(SuggestionStatus.OPEN);
    }

    @Test
    void momentsAreKeptAsTheDatabaseKeepsThem() {
        assertThat(new Suggestion(finding(), NOW).detectedAt).isEqualTo("2026-11-23T09:00:00.123456Z");
    }

    @Test
    void onlyTheSamePersonMayDismissTwice() {
        var suggestion = new Suggestion(finding(), NOW);
        assertThat(suggestion.dismiss("Done.", MANAGER, NOW)).isTrue();
        assertThat(suggestion.dismiss(null, MANAGER, NOW)).isFalse();
        assertThat(suggestion.reason).isEqualTo("Done.");
        assertThatThrownBy(() -> suggestion.dismiss(null, OTHER, NOW)).isInstanceOf(Suggestion.SuggestionNotOpen.class);
    }

    @Property(tries = 300)
    void whatWasSentOrDismissedStaysSo(@ForAll Act[] acts) {
        var suggestion = new Suggestion(finding(), NOW);
        SuggestionStatus closedAs = null;
        for (var act : acts) {
            try {
                switch (act) {
                    case FIND -> suggestion.isTrue(finding());
                    case LOSE -> suggestion.isNoLongerTrue();
                    case SEND -> suggestion.send(MANAGER, NOW);
                    case DISMISS -> suggestion.dismiss(null, MANAGER, NOW);
                }
            } catch (Suggestion.SuggestionNotOpen | Suggestion.SuggestionAlreadySent refused) {
                assertThat(suggestion.isOpen()).isFalse();
            }
            assertThat(closedAs == null || closedAs == suggestion.status).isTrue();
            if (suggestion.status == SuggestionStatus.SENT || suggestion.status == SuggestionStatus.DISMISSED) {
                closedAs = suggestion.status;
                assertThat(suggestion.closedBy).isEqualTo(MANAGER);
            }
        }
    }
}
