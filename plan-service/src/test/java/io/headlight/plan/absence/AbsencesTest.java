package io.headlight.plan.absence;

import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.kit.caller.AsTenant;
import io.headlight.kit.testing.People;
import io.headlight.kit.testing.TestClock;
import io.headlight.plan.Statements;
import io.headlight.plan.calendar.WorkingCalendar;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AbsencesTest {

    private static final LocalDate MONDAY = LocalDate.of(2061, 3, 7);
    private static final Instant NOON = Instant.parse("2031-01-03T12:00:00Z");
    private static final List<UUID> BOTH = List.of(People.ANN.id(), People.BEN.id());

    @Inject
    Absences absences;

    @Inject
    AsTenant asTenant;

    @Inject
    TestClock clock;

    @Inject
    SessionFactory database;

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    @DisplayName("What is left of a rep's time, as it was known at any moment")
    void asKnownThen() {
        clock.set(NOON);
        Entering.vacation(People.ANN, MONDAY, MONDAY.plusDays(1));
        clock.set(NOON.plusSeconds(60));
        var id = Entering.vacation(People.ANN, MONDAY.plusDays(1), MONDAY.plusDays(3));
        clock.set(NOON.plusSeconds(120));
        Entering.cancel(People.ANN, id);
        assertThat(left(NOON.minusSeconds(1))).isEqualTo(5);
        assertThat(left(NOON)).isEqualTo(3);
        assertThat(left(NOON.plusSeconds(60))).isEqualTo(1);
        assertThat(left(NOON.plusSeconds(119))).isEqualTo(1);
        assertThat(left(NOON.plusSeconds(120))).isEqualTo(3);
        assertThat(left(null)).isEqualTo(3);
    }

    private int left(Instant known) {
        return asTenant.call("acme", () -> absences.of(BOTH, MONDAY, MONDAY.plusDays(4), known))
                .without(People.ANN.id(), WorkingCalendar.MONDAY_TO_FRIDAY)
                .workingDays(MONDAY, MONDAY.plusDays(4));
    }

    @Test
    @DisplayName("Any number of reps costs one statement, and none costs none")
    void oneStatement() {
        var day = MONDAY.plusYears(1);
        Entering.vacation(People.ANN, day, day.plusDays(10));
        Entering.vacation(People.BEN, day.plusDays(3), day.plusDays(3));
        assertThat(Statements.of(database, () -> absent("acme", BOTH, day))).isEqualTo(1);
        assertThat(Statements.of(database, () -> absent("acme", List.of(), day)))
                .isZero();
        assertThat(absent("acme", BOTH, day).isAbsent(People.BEN.id(), day.plusDays(3)))
                .isTrue();
    }

    @Test
    @DisplayName("Another organization's job finds no absence of ours")
    void anotherOrganization() {
        var day = MONDAY.plusYears(2);
        Entering.vacation(People.ANN, day, day);
        assertThat(absent("globex", BOTH, day).isAbsent(People.ANN.id(), day)).isFalse();
    }

    private AbsentDays absent(String tenant, List<UUID> reps, LocalDate from) {
        return asTenant.call(tenant, () -> absences.of(reps, from, from.plusDays(6), null));
    }
}
