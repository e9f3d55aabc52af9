package io.headlight.plan.teamcalendar;

import static io.headlight.plan.Drafts.as;
import static io.headlight.plan.teamcalendar.OwnCalendars.BAVARIA;
import static io.headlight.plan.teamcalendar.OwnCalendars.RIYADH;
import static io.headlight.plan.teamcalendar.OwnCalendars.get;
import static io.headlight.plan.teamcalendar.OwnCalendars.put;
import static io.headlight.plan.teamcalendar.OwnCalendars.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.headlight.kit.testing.People;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CalendarResourceTest {

    @AfterEach
    void giveBack() {
        OwnCalendars.giveBack(People.GRETA, People.GLOBEX, People.SALES);
    }

    @Test
    @DisplayName("Where nobody has set any: Monday to Friday, weeks from Monday, no holidays, calendar months, UTC")
    void builtIn() {
        get(People.GUS, People.SALES)
                .statusCode(200)
                .header("ETag", nullValue())
                .body("source", equalTo("BUILT_IN"))
                .body("inheritedFrom", nullValue())
                .body("version", nullValue())
                .body("settings.weekStart", equalTo("MONDAY"))
                .body("settings.workingDays", contains("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"))
                .body("settings.timeZone", equalTo("UTC"))
                .body("settings.holidays", nullValue())
                .body("settings.ownHolidays.size()", equalTo(0))
                .body("settings.fiscalYear.pattern", equalTo("MONTHS"))
                .body("settings.fiscalYear.firstMonth", equalTo(1));
    }

    @Test
    @DisplayName("The topmost team's calendar is everybody's, until a team below sets its own or takes it back")
    void inheritance() {
        set(People.GRETA, People.GLOBEX, BAVARIA);
        get(People.GUS, People.SALES)
                .header("ETag", nullValue())
                .body("source", equalTo("INHERITED"))
                .body("inheritedFrom", equalTo(People.GLOBEX.id().toString()))
                .body("recordedBy", equalTo(People.GRETA.id().toString()))
                .body("settings.holidays.region", equalTo("by"));

        put(People.GINA, People.SALES, null, RIYADH)
                .then()
                .statusCode(201)
                .header("Location", endsWith("/v1/calendars/" + People.SALES.id()))
                .body("source", equalTo("OWN"));
        get(People.GUS, People.SALES)
                .body("source", equalTo("OWN"))
                .body("inheritedFrom", nullValue())
                .body("settings.weekStart", equalTo("SUNDAY"))
                .body("settings.holidays", nullValue());
        get(People.GUS, People.GLOBEX).body("settings.timeZone", equalTo("Europe/Berlin"));

        as(People.GINA)
                .header("If-Match", "*")
                .delete("/v1/calendars/{team}", People.SALES.id())
                .then()
                .statusCode(204);
        get(People.GUS, People.SALES).body("source", equalTo("INHERITED"));
    }

    @Test
    @DisplayName("Who replaces a calendar says which one they saw; nobody can replace what is not there")
    void aWriteNamesTheStateItSaw() {
        put(People.GINA, People.SALES, "*", BAVARIA).then().statusCode(412).body("code", equalTo("nothing_to_replace"));
        as(People.GINA)
                .header("If-Match", "*")
                .delete("/v1/calendars/{team}", People.SALES.id())
                .then()
                .statusCode(404);

        var tag = put(People.GINA, People.SALES, null, BAVARIA)
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");
        as(People.GUS)
                .header("If-None-Match", tag)
                .get("/v1/calendars/{team}", People.SALES.id())
                .then()
                .statusCode(304);
        put(People.GINA, People.SALES, null, RIYADH).then().statusCode(428).body("code", equalTo("if_match_required"));
        var next = put(People.GINA, People.SALES, tag, RIYADH)
                .then()
                .statusCode(200)
                .body("settings.weekStart", equalTo("SUNDAY"))
                .extract()
                .header("ETag");
        put(People.GINA, People.SALES, tag, BAVARIA).then().statusCode(412).body("code", equalTo("changed_meanwhile"));
        as(People.GINA).delete("/v1/calendars/{team}", People.SALES.id()).then().statusCode(428);
        as(People.GINA)
                .header("If-Match", tag)
                .delete("/v1/calendars/{team}", People.SALES.id())
                .then()
                .statusCode(412);
        // The same again is no change.
        put(People.GINA, People.SALES, next, RIYADH).then().statusCode(200).header("ETag", equalTo(next));
    }

    @Test
    @DisplayName("Of many PUTs with one ETag one wins, and the others are told to read again")
    void oneWins() throws Exception {
        var tag = put(People.GINA, People.SALES, null, BAVARIA).header("ETag");
        assertThat(atOnce(tag)).containsOnlyOnce(200).containsOnly(200, 412);
    }

    @Test
    @DisplayName("Of many that set the first one wins, and the others are told that there is one")
    void oneIsFirst() throws Exception {
        assertThat(atOnce(null)).containsOnlyOnce(201).containsOnly(201, 428);
    }

    private static ArrayList<Integer> atOnce(String tag) throws Exception {
        var changes = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(i -> () -> put(
                                People.GINA,
                                People.SALES,
                                tag,
                                RIYADH.replace(
                                        "\"timeZone\"",
                                        "\"fiscalYear\": {\"pattern\": \"MONTHS\", \"firstMonth\": " + (i + 2)
                                                + "}, \"timeZone\""))
                        .statusCode())
                .toList();
        var statuses = new ArrayList<Integer>();
        try (var people = Executors.newFixedThreadPool(changes.size())) {
            for (var answer : people.invokeAll(changes)) {
                statuses.add(answer.get());
            }
        }
        return statuses;
    }

    @Test
    @DisplayName("Every change stays readable: who, when and what, the taking back too; page by page")
    void versions() {
        int before = as(People.GUS)
                .get("/v1/calendars/{team}/versions?limit=200", People.SALES.id())
                .jsonPath()
                .getList("items")
                .size();
        var tag = put(People.GINA, People.SALES, null, BAVARIA).header("ETag");
        put(People.GRETA, People.SALES, tag, RIYADH).then().statusCode(200);
        OwnCalendars.giveBack(People.GINA, People.SALES);

        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var request = as(People.GUS).queryParam("limit", 1);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/v1/calendars/{team}/versions", People.SALES.id())
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.add(page.getString("items[0].recordedBy") + " " + page.getString("items[0].settings.timeZone"));
            assertThat(page.getInt("items[0].version")).isEqualTo(seen.size());
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        assertThat(seen.subList(before, seen.size()))
                .containsExactly(
                        People.GINA.id() + " Europe/Berlin",
                        People.GRETA.id() + " Asia/Riyadh",
                        People.GINA.id() + " null");
    }

    @Test
    @DisplayName("Everything that is wrong is said at once, and leaves no trace")
    void refused() {
        refuses(
                        "{\"workingDays\": [], \"timeZone\": \"Mars/Olympus\", \"holidays\": {\"country\": \"Germany\"},"
                                + " \"ownHolidays\": [{\"on\": \"1066-10-14\", \"name\": \"\"}], \"fiscalYear\": {\"firstMonth\": 13}}")
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        hasItems(
                                "/weekStart not_null",
                                "/workingDays not_empty",
                                "/timeZone known_time_zone",
                                "/holidays/country pattern",
                                "/ownHolidays/0/on plannable_day",
                                "/ownHolidays/0/name not_blank",
                                "/fiscalYear/firstMonth max",
                                "/fiscalYear/pattern not_null"));
        refuses(RIYADH.replace(
                        "\"timeZone\"",
                        "\"ownHolidays\": [{\"on\": \"2027-05-03\", \"name\": \"A\"}, {\"on\": \"2027-05-03\", \"name\": \"B\"}],"
                                + " \"workedHolidays\": [\"2027-05-03\"], \"holidays\": {\"country\": \"zz\"},"
                                + " \"fiscalYear\": {\"pattern\": \"MONTHS\", \"firstMonth\": 1, \"yearEnd\": \"LAST\"},"
                                + " \"timeZone\""))
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        contains(
                                "/ownHolidays/1/on repeated_day",
                                "/workedHolidays/0 contradictory_day",
                                "/fiscalYear/yearEnd months_end_by_themselves",
                                "/holidays/country unknown_country"));
        refuses(BAVARIA.replace("\"by\"}", "\"xx\"}"))
                .body("errors.code", contains("unknown_region"))
                .body("errors[0].detail", containsString("xx is no region of DE"));
        refuses(BAVARIA.replace("\"by\"}", "\"by\"}, \"workedHolidays\": [\"2027-01-06\", \"2027-01-07\"]"))
                .body("errors.pointer", contains("/workedHolidays/1"))
                .body("errors.code", contains("no_holiday"));
        refuses("{\"weekDay\": 1}").body("errors.code", contains("unknown_field"));
        refuses("{\"weekStart\": \"Mo\"}").body("errors.pointer", contains("/weekStart"));
        get(People.GUS, People.SALES).body("source", equalTo("BUILT_IN"));
    }

    private static ValidatableResponse refuses(String settings) {
        return put(People.GINA, People.SALES, null, settings)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid"));
    }
}
