package io.headlight.plan.workday;

import static io.headlight.plan.Drafts.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.headlight.kit.testing.People;
import io.headlight.kit.testing.TestClock;
import io.headlight.plan.teamcalendar.OwnCalendars;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class WorkdaysResourceTest {

    private static final String LONDON = """
            {"weekStart": "SUNDAY", "workingDays": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"],
             "timeZone": "Europe/London", "fiscalYear": {"pattern": "WEEKS_445", "firstMonth": 2,
             "yearEnd": "NEAREST", "namedAfter": "FIRST_MONTH"}}""";

    private static final String JULY = """
            {"weekStart": "MONDAY", "workingDays": ["MONDAY"], "timeZone": "Europe/London",
             "fiscalYear": {"pattern": "MONTHS", "firstMonth": 7}}""";

    @Inject
    TestClock clock;

    @AfterEach
    void giveBack() {
        clock.reset();
        OwnCalendars.giveBack(People.GRETA, People.GLOBEX, People.SALES);
    }

    @Test
    @DisplayName("Each day says whether it is worked, and why not")
    void days() {
        OwnCalendars.set(
                People.GRETA,
                People.GLOBEX,
                OwnCalendars.BAVARIA.replace(
                        "\"by\"}",
                        "\"by\"}, \"ownHolidays\": [{\"on\": \"2027-01-04\", \"name\": \"Kick-off\"}],"
                                + " \"workedHolidays\": [\"2027-01-06\"]"));
        ask("/days?from=2027-01-01&to=2027-01-06")
                .statusCode(200)
                .body("workingDays", equalTo(2))
                .body(
                        "days.on",
                        contains("2027-01-01", "2027-01-02", "2027-01-03", "2027-01-04", "2027-01-05", "2027-01-06"))
                .body("days.working", contains(false, false, false, false, true, true))
                .body("days.dayOff", contains("PUBLIC_HOLIDAY", "WEEKEND", "WEEKEND", "OWN_HOLIDAY", null, null))
                .body("days.holiday", contains("New Year's Day", null, null, "Kick-off", null, "Epiphany"));
    }

    @ParameterizedTest(name = "{0} is refused at {1}: {2}")
    @CsvSource({
        "?from=2027-01-02&to=2027-01-01, to, ordered_days",
        "?from=2027-01-01&to=2028-02-05, to, ordered_days",
        "?from=2027-01-01, to, not_null",
        "?from=1066-01-01&to=2027-01-01, from, plannable_day",
        "?from=soon&to=2027-01-01, from, format",
    })
    void refusedDays(String query, String parameter, String code) {
        ask("/days" + query)
                .statusCode(422)
                .body("errors.parameter", contains(parameter))
                .body("errors.code", contains(code));
        ask("/days?from=2027-01-01&to=2028-02-04").statusCode(200).body("days.size()", equalTo(400));
    }

    @Test
    @DisplayName("A year of 53 weeks by its name, and by a day in it: its last period has six weeks")
    void fiscalPeriods() {
        OwnCalendars.set(People.GINA, People.SALES, LONDON);
        for (var query : new String[] {"?year=2023", "?on=2024-02-03", "?on=2023-01-29"}) {
            ask("/fiscal-periods" + query)
                    .statusCode(200)
                    .body("year", equalTo(2023))
                    .body("firstDay", equalTo("2023-01-29"))
                    .body("lastDay", equalTo("2024-02-03"))
                    .body("weeks", equalTo(53))
                    .body("workingDays", equalTo(265))
                    .body("quarters.weeks", contains(13, 13, 13, 14))
                    .body("periods.weeks", contains(4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 6))
                    .body("periods.workingDays", contains(20, 20, 25, 20, 20, 25, 20, 20, 25, 20, 20, 30))
                    .body("periods[11].firstDay", equalTo("2023-12-24"));
        }
    }

    @Test
    @DisplayName("Without a question it is the present year, by the date where the team is")
    void present() {
        OwnCalendars.set(People.GINA, People.SALES, JULY);
        clock.set(Instant.parse("2027-06-30T22:59:59Z"));
        ask("/fiscal-periods").body("lastDay", equalTo("2027-06-30")).body("weeks", nullValue());
        // An hour before midnight in UTC it is midnight in London: summer time.
        clock.set(Instant.parse("2027-06-30T23:00:00Z"));
        ask("/fiscal-periods").body("firstDay", equalTo("2027-07-01")).body("year", equalTo(2028));
    }

    @ParameterizedTest(name = "{0} is refused at {1}: {2}")
    @CsvSource({
        "?year=2027&on=2027-01-01, on, year_or_day",
        "?year=99999, year, max",
        "?year=soon, year, format",
        "?on=9999-01-01, on, plannable_day",
        "?day=2027-01-01, day, unknown_parameter",
    })
    void refusedYears(String query, String parameter, String code) {
        ask("/fiscal-periods" + query)
                .statusCode(422)
                .body("errors.parameter", contains(parameter))
                .body("errors.code", contains(code));
    }

    private static ValidatableResponse ask(String path) {
        return as(People.GUS).get("/v1/calendars/" + People.SALES.id() + path).then();
    }
}
