package io.headlight.plan.teamcalendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.kit.caller.AsTenant;
import io.headlight.kit.testing.People;
import io.headlight.kit.testing.TestClock;
import io.headlight.plan.Statements;
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
class CalendarsTest {

    private static final LocalDate EPIPHANY = LocalDate.of(2027, 1, 6);
    private static final Instant NOON = Instant.parse("2031-03-03T12:00:00Z");

    @Inject
    Calendars calendars;

    @Inject
    AsTenant asTenant;

    @Inject
    TestClock clock;

    @Inject
    SessionFactory database;

    @AfterEach
    void giveBack() {
        clock.reset();
        OwnCalendars.giveBack(People.GRETA, People.GLOBEX, People.SALES);
        OwnCalendars.giveBack(People.ADA, People.ACME);
    }

    @Test
    @DisplayName("A job finds what each team works by; a team that is gone works by the organization's")
    void inTheBackground() {
        OwnCalendars.set(People.GRETA, People.GLOBEX, OwnCalendars.BAVARIA);
        OwnCalendars.set(People.GINA, People.SALES, OwnCalendars.RIYADH);
        OwnCalendars.set(People.ADA, People.ACME, OwnCalendars.RIYADH);
        var now = asTenant.call("globex", () -> calendars.at(null));
        assertThat(now.of(People.SALES.id()).timeZone()).hasToString("Asia/Riyadh");
        assertThat(now.of(People.GLOBEX.id()).isWorkingDay(EPIPHANY)).isFalse();
        assertThat(now.of(UUID.randomUUID())).isSameAs(now.of(People.GLOBEX.id()));
        assertThat(now.of(People.ACME.id()).timeZone()).hasToString("Europe/Berlin");
    }

    @Test
    @DisplayName("Without any calendar everybody works Monday to Friday")
    void builtIn() {
        var now = asTenant.call("globex", () -> calendars.at(null));
        for (var team : List.of(People.SALES.id(), UUID.randomUUID())) {
            assertThat(now.of(team).isWorkingDay(EPIPHANY)).isTrue();
            assertThat(now.of(team).daysPerWeek()).isEqualTo(5);
            assertThat(now.of(team).timeZone()).hasToString("UTC");
        }
    }

    @Test
    @DisplayName(
            "What was known at an earlier moment can be told: before it was set, while it held, after it was taken back")
    void asKnownThen() {
        clock.set(NOON);
        OwnCalendars.set(People.GINA, People.SALES, OwnCalendars.BAVARIA);
        clock.set(NOON.plusSeconds(60));
        OwnCalendars.put(People.GINA, People.SALES, "*", OwnCalendars.RIYADH)
                .then()
                .statusCode(200);
        clock.set(NOON.plusSeconds(120));
        OwnCalendars.giveBack(People.GINA, People.SALES);
        assertThat(zone(NOON.minusSeconds(1))).isEqualTo("UTC");
        assertThat(zone(NOON)).isEqualTo("Europe/Berlin");
        assertThat(zone(NOON.plusSeconds(59))).isEqualTo("Europe/Berlin");
        assertThat(zone(NOON.plusSeconds(60))).isEqualTo("Asia/Riyadh");
        assertThat(zone(NOON.plusSeconds(120))).isEqualTo("UTC");
        assertThat(zone(null)).isEqualTo("UTC");
    }

    private String zone(Instant known) {
        return asTenant.call(
                "globex",
                () -> calendars.at(known).of(People.SALES.id()).timeZone().getId());
    }

    @Test
    @DisplayName("All teams' calendars cost one statement, however often they changed")
    void oneStatement() {
        OwnCalendars.set(People.GRETA, People.GLOBEX, OwnCalendars.BAVARIA);
        OwnCalendars.set(People.GINA, People.SALES, OwnCalendars.RIYADH);
        OwnCalendars.put(People.GINA, People.SALES, "*", OwnCalendars.BAVARIA);
        assertThat(Statements.of(
                        database,
                        () -> asTenant.run("globex", () -> {
                            var then = calendars.at(null);
                            then.of(People.SALES.id()).workingDays(EPIPHANY, EPIPHANY.plusDays(400));
                            then.of(People.GLOBEX.id()).workingDays(EPIPHANY, EPIPHANY.plusDays(400));
                        })))
                .isEqualTo(1);
    }
}
