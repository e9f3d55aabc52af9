package io.headlight.plan.communication;

import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.plan.challenge.ChallengeView;
import io.headlight.plan.expectation.ExpectationStatus;
import io.headlight.plan.expectation.Reception;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RepCommunicationTest {

    private static final Instant MONDAY = Instant.parse("2026-12-14T09:00:00Z");
    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
    private static final Instant FRIDAY = MONDAY.plus(Duration.ofDays(4));
    private static final UUID ANN = new UUID(1, 1);
    private static final UUID ONE = new UUID(2, 1);

    @Test
    @DisplayName("REQ-30 clear only when everything is acknowledged; an objection comes before what is merely open")
    void states() {
        var understood = told(ExpectationStatus.ACKNOWLEDGED, MONDAY);
        var read = told(ExpectationStatus.SEEN, MONDAY);
        var contested = told(ExpectationStatus.CHALLENGED, TUESDAY);
        assertThat(rep(understood, understood).state()).isEqualTo(CommunicationState.CLEAR);
        assertThat(rep(understood, told(ExpectationStatus.SENT, MONDAY)).state())
                .isEqualTo(CommunicationState.OPEN);
        assertThat(rep(understood, read).state()).isEqualTo(CommunicationState.OPEN);
        assertThat(rep(read, contested, understood).state()).isEqualTo(CommunicationState.CHALLENGED);
    }

    @Test
    @DisplayName("Each expectation is counted once, and the oldest that is open says since when")
    void countsEachOnce() {
        var ann = rep(
                told(ExpectationStatus.ACKNOWLEDGED, MONDAY),
                told(ExpectationStatus.SENT, FRIDAY),
                told(ExpectationStatus.SEEN, TUESDAY),
                told(ExpectationStatus.SEEN, FRIDAY),
                told(ExpectationStatus.CHALLENGED, FRIDAY));
        assertThat(ann).isEqualTo(new RepCommunication(ANN, "Ann", 1, 2, 1, 1, TUESDAY, CommunicationState.CHALLENGED));
        assertThat(rep(told(ExpectationStatus.ACKNOWLEDGED, MONDAY)).oldestOpenSince())
                .isNull();
    }

    @Test
    @DisplayName("It waits since it was sent, since it was objected to, or since that was decided")
    void waitsSinceTheLastWord() {
        assertThat(sent(ExpectationStatus.SEEN, null).since()).isEqualTo(MONDAY);
        assertThat(sent(ExpectationStatus.CHALLENGED, null, challenge(TUESDAY, null))
                        .since())
                .isEqualTo(TUESDAY);
        var understood = sent(ExpectationStatus.ACKNOWLEDGED, FRIDAY, challenge(MONDAY, TUESDAY));
        assertThat(understood.since()).isEqualTo(TUESDAY);
        assertThat(understood.untilAcknowledged()).isEqualTo(Duration.ofDays(3));
        assertThat(sent(ExpectationStatus.CHALLENGED, null, challenge(MONDAY, TUESDAY), challenge(FRIDAY, null))
                        .since())
                .isEqualTo(FRIDAY);
    }

    @Test
    @DisplayName("The share is of all expectations; of none there is none")
    void share() {
        var understood = told(ExpectationStatus.ACKNOWLEDGED, MONDAY);
        var read = told(ExpectationStatus.SEEN, MONDAY);
        assertThat(CommunicationCounts.of(List.of(understood, understood, read)).acknowledgedShare())
                .isEqualTo(new BigDecimal("0.6667"));
        assertThat(CommunicationCounts.of(List.of()).acknowledgedShare()).isNull();
    }

    @Test
    @DisplayName(
            "A median is the middle of the waits, or half way between the two in the middle, to a tenth of an hour")
    void median() {
        assertThat(Hours.median(Stream.of())).isNull();
        assertThat(Hours.median(hours(7))).isEqualTo(new BigDecimal("7.0"));
        assertThat(Hours.median(hours(90, 1, 5))).isEqualTo(new BigDecimal("5.0"));
        assertThat(Hours.median(hours(90, 1, 5, 10))).isEqualTo(new BigDecimal("7.5"));
        assertThat(Hours.median(Stream.of(Duration.ofMinutes(3)))).isEqualTo(new BigDecimal("0.1"));
    }

    private static Stream<Duration> hours(long... waits) {
        return Arrays.stream(waits).mapToObj(Duration::ofHours);
    }

    private static RepCommunication rep(Told... told) {
        return RepCommunication.of(ANN, "Ann", List.of(told));
    }

    private static Told told(ExpectationStatus status, Instant since) {
        return new Told(ANN, status, since, null);
    }

    private static Told sent(ExpectationStatus status, Instant acknowledgedAt, ChallengeView... challenges) {
        var reception = new Reception(ONE, ANN, status, MONDAY, acknowledgedAt, challenges.length > 0);
        return Told.of(reception, List.of(challenges));
    }

    private static ChallengeView challenge(Instant raised, Instant decided) {
        return new ChallengeView(
                new UUID(3, 1), ONE, ANN, BigDecimal.ONE, "Too many", null, raised, null, null, null, decided, null);
    }
}
