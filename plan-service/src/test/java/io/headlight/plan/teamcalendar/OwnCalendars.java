package io.headlight.plan.teamcalendar;

import static io.headlight.plan.Drafts.as;

import io.headlight.kit.directory.Person;
import io.headlight.kit.directory.Team;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** Calendars set through the API, for tests that need one; they give back what they set. */
public final class OwnCalendars {

    public static final String BAVARIA = """
            {"weekStart": "MONDAY", "workingDays": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"],
             "timeZone": "Europe/Berlin", "holidays": {"country": "DE", "region": "by"}}""";

    public static final String RIYADH = """
            {"weekStart": "SUNDAY", "workingDays": ["SUNDAY", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY"],
             "timeZone": "Asia/Riyadh"}""";

    private OwnCalendars() {}

    /** @param ifMatch null to send none */
    public static Response put(Person person, Team team, String ifMatch, String settings) {
        var request = as(person).contentType("application/json").body(settings);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put("/v1/calendars/{team}", team.id());
    }

    /** The team had none before. */
    public static void set(Person person, Team team, String settings) {
        put(person, team, null, settings).then().statusCode(201);
    }

    public static ValidatableResponse get(Person person, Team team) {
        return as(person).get("/v1/calendars/{team}", team.id()).then();
    }

    public static void giveBack(Person admin, Team... teams) {
        for (var team : teams) {
            as(admin).header("If-Match", "*").delete("/v1/calendars/{team}", team.id());
        }
    }
}
