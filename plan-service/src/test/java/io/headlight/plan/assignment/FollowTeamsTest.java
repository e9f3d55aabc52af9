package io.headlight.plan.assignment;

import static io.headlight.plan.Drafts.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.headlight.kit.directory.Person;
import io.headlight.kit.testing.FixedDirectory;
import io.headlight.kit.testing.People;
import io.headlight.kit.testing.TestClock;
import io.headlight.plan.ActivityStub;
import io.headlight.plan.Counts;
import io.headlight.plan.Drafts;
import io.headlight.plan.progress.Asked;
import io.headlight.plan.registration.Registered;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FollowTeamsTest {

    private static final LocalDate MONDAY = LocalDate.of(2032, 1, 5);
    private static final Instant FOURTH_MONDAY = Instant.parse("2032-01-26T09:00:00Z");
    private static final Instant SIXTH_MONDAY = Instant.parse("2032-02-09T09:00:00Z");
    private static final Person LATE = People.rep(61, People.UK);

    WireMockServer activities;

    @Inject
    Registered registered;

    @Inject
    TestClock clock;

    @Inject
    FixedDirectory directory;

    @Inject
    FollowTeams following;

    @BeforeEach
    void activityServiceAnswers() {
        ActivityStub.takesMeasures(activities);
        ActivityStub.measured(activities, "");
        clock.set(FOURTH_MONDAY);
    }

    @AfterEach
    void forget() {
        clock.reset();
        directory.reset();
        registered.everything();
        ActivityStub.reset(activities);
    }

    @Test
    @DisplayName("REQ-65 who joins later is sent the plan, for the part of its time that is left, once")
    void joinersAreProrated() {
        var plan = published();
        directory.change("acme", People.acmeWith(LATE));
        following.sweep();
        following.sweep();
        var rows = expectations(plan, LATE);
        assertThat(rows.getList("items.startsOn", String.class)).containsOnly("2032-01-26");
        assertThat(rows.getList("items.line.name", String.class))
                .doesNotHaveDuplicates()
                .as("the territory plan was due in the second week")
                .noneMatch(name -> name.startsWith("Territory"))
                .anyMatch(name -> name.startsWith("Account plans"));
        assertThat(Asked.behavior(plan, LATE, "First-time").getFloat("target")).isEqualTo(30f);
        assertThat(Asked.behavior(plan, People.ANN, "First-time").getFloat("target"))
                .isEqualTo(39f);
        assertThat(Asked.behavior(plan, LATE, "Account plans").getInt("target"))
                .as("15 of 30 days before they are due are left")
                .isEqualTo(5);
        assertThat(Asked.progress(plan, LATE, "").getInt("items[0].daysLeft")).isEqualTo(50);
        as(People.MARIA)
                .get("/v1/plans/{id}/history?limit=200", plan)
                .then()
                .body("items.event", hasItem("REP_JOINED"));
    }

    @Test
    @DisplayName("What a rep did before they joined does not count")
    void factsBeforeJoiningDoNotCount() {
        var plan = published();
        directory.change("acme", People.acmeWith(LATE));
        following.sweep();
        var measure = Asked.behavior(plan, LATE, "First-time").getString("measureId");
        ActivityStub.measured(
                activities, Counts.of(measure, LATE.id(), Map.of(MONDAY.plusWeeks(1), 5, MONDAY.plusWeeks(3), 2)));
        assertThat(Asked.behavior(plan, LATE, "First-time").getInt("actual")).isEqualTo(2);
    }

    @Test
    @DisplayName("Of who leaves nothing more is expected; who comes back the same day goes on, later begins again")
    void leaversEnd() {
        var plan = published();
        directory.change("acme", People.acmeWith(People.moved(People.BEN, People.DACH)));
        following.sweep();
        var rows = expectations(plan, People.BEN);
        assertThat(rows.getList("items.endsOn", String.class)).containsOnly("2032-01-25");
        assertThat(rows.getList("items.endReason", String.class)).containsOnly("LEFT");
        assertThat(Asked.behavior(plan, People.BEN, "First-time").getFloat("target"))
                .isEqualTo(9f);
        assertThat(Asked.progress(plan, People.BEN, "").getInt("items[0].daysLeft"))
                .isZero();
        directory.reset();
        clock.set(SIXTH_MONDAY);
        following.sweep();
        assertThat(Asked.behavior(plan, People.BEN, "First-time").getFloat("target"))
                .as("three weeks before and eight after two away")
                .isEqualTo(9f + 8 * 3);
        directory.change("acme", People.acmeWith(People.moved(People.BEN, People.DACH)));
        following.sweep();
        directory.reset();
        following.sweep();
        assertThat(Asked.behavior(plan, People.BEN, "First-time").getFloat("target"))
                .isEqualTo(33f);
        as(People.MARIA)
                .get("/v1/plans/{id}/history?limit=200", plan)
                .then()
                .body("items.event", hasItems("REP_LEFT", "REP_JOINED"));
    }

    @Test
    @DisplayName("A plan can be for a team without those below it, or for some of its reps only")
    void audiences() {
        var some = "{\"repIds\": [\"%s\"]}".formatted(People.ANN.id());
        var onlyAnn = Drafts.publishedFor(People.MARIA, People.UK, some, MONDAY);
        directory.change("acme", People.acmeWith(LATE));
        following.sweep();
        assertThat(expectations(onlyAnn, LATE).getList("items")).isEmpty();
        assertThat(expectations(onlyAnn, People.BEN).getList("items")).isEmpty();
        assertThat(expectations(onlyAnn, People.ANN).getList("items")).hasSize(11);
        var direct = People.rep(62, People.EMEA);
        directory.change("acme", People.acmeWith(direct));
        var flat = Drafts.publishedFor(People.EMIL, People.EMEA, "{\"teamsBelow\": false}", MONDAY);
        assertThat(expectations(flat, direct).getList("items")).hasSize(11);
        assertThat(expectations(flat, People.ANN).getList("items")).isEmpty();
    }

    private String published() {
        var id = Drafts.published(MONDAY);
        registered.everything();
        return id;
    }

    private static JsonPath expectations(String plan, Person rep) {
        return as(People.ADA)
                .get("/v1/expectations?planId={plan}&repId={rep}", plan, rep.id())
                .jsonPath();
    }
}
