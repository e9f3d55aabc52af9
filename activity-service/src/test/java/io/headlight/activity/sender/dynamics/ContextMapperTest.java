package io.headlight.activity.sender.dynamics;

import static io.headlight.activity.sender.dynamics.Messages.KEY;
import static io.headlight.activity.sender.dynamics.Messages.context;
import static io.headlight.activity.sender.dynamics.Messages.date;
import static io.headlight.activity.sender.dynamics.Messages.image;
import static io.headlight.activity.sender.dynamics.Messages.item;
import static io.headlight.activity.sender.dynamics.Messages.money;
import static io.headlight.activity.sender.dynamics.Messages.option;
import static io.headlight.activity.sender.dynamics.Messages.owner;
import static io.headlight.activity.sender.dynamics.Messages.pair;
import static io.headlight.activity.sender.dynamics.Messages.parameters;
import static io.headlight.activity.sender.dynamics.Messages.reference;
import static io.headlight.activity.sender.dynamics.Messages.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.known.KnownObject;
import io.headlight.activity.known.MissingFields;
import io.headlight.activity.sender.Settings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ContextMapperTest {

    private static final String CREATED = date("createdon", "2026-03-10T08:00:00Z");
    private static final String OPPORTUNITY = context(
            "Create",
            "opportunity",
            parameters(target(
                    owner(),
                    CREATED,
                    option("statecode", 0),
                    money("estimatedvalue", "18500.50"),
                    pair("stepname", "\"1-Qualify\""),
                    reference("customerid", "account", "AAA"))));

    private final ContextMapper mapper = new ContextMapper();

    private static String modified(String time) {
        return date("modifiedon", "2026-03-10T" + time + ":00Z");
    }

    private static String created(String entity, String... attributes) {
        return context(
                "Create",
                entity,
                parameters(target(owner(), CREATED, modified("08:00"), String.join(",", attributes))));
    }

    private static String updated(String entity, String time, String... attributes) {
        return context("Update", entity, parameters(target(modified(time), String.join(",", attributes))));
    }

    private KnownObject known(String... contexts) {
        KnownObject known = null;
        for (var context : contexts) {
            for (var observation : mapper.observe(item(context), Settings.NONE)) {
                known = (known == null ? new KnownObject(observation.objectKey(), Map.of()) : known).with(observation);
            }
        }
        return known;
    }

    private List<Claim> claims(String... contexts) {
        return mapper.claims(known(contexts), Settings.of(new Dynamics(), Map.of("currency", "EUR")));
    }

    private List<Claim.Happened> counted(String... contexts) {
        return claims(contexts).stream()
                .filter(Claim.Happened.class::isInstance)
                .map(Claim.Happened.class::cast)
                .toList();
    }

    @Test
    @DisplayName("REQ-46 a completed phone call is its owner's, when it ended")
    void aCompletedCallCounts() {
        var call = created(
                "phonecall",
                option("statecode", 1),
                pair("directioncode", "true"),
                pair("actualdurationminutes", "5"),
                date("actualend", "2026-03-10T07:55:00Z"),
                reference("regardingobjectid", "opportunity", "BBB"));
        assertThat(counted(call)).singleElement().satisfies(counted -> {
            assertThat(counted.activityType()).isEqualTo("call");
            assertThat(counted.objectKey()).isEqualTo("phonecall" + KEY);
            assertThat(counted.rep().ownerId()).isEqualTo(Messages.OWNER);
            assertThat(counted.occurredAt()).isEqualTo("2026-03-10T07:55:00Z");
            assertThat(counted.attributes()).isEqualTo(Map.of("direction", "outbound", "durationSeconds", 300L));
            assertThat(counted.subject().opportunity()).isEqualTo("opportunity:bbb");
        });
        assertThat(counted(call, updated("phonecall", "09:00", option("statecode", 0))))
                .isEmpty();
        assertThat(counted(updated("phonecall", "09:00", option("statecode", 2)), call))
                .isEmpty();
    }

    @Test
    void aLaterEditMovesNothing() {
        var task = created("task", option("statecode", 1));
        var edited = context(
                "Update", "task", parameters(target(modified("17:00"))) + image(owner(), option("statecode", 1)));
        assertThat(counted(edited, task)).singleElement().satisfies(followUp -> {
            assertThat(followUp.activityType()).isEqualTo("follow_up");
            assertThat(followUp.occurredAt()).isEqualTo("2026-03-10T08:00:00Z");
        });
    }

    @Test
    void anImageFillsInWhatAnUpdateLeavesOut() {
        var update = context(
                "Update",
                "task",
                parameters(target(option("statecode", 1))) + image(owner(), option("statecode", 0), modified("09:30")));
        assertThat(counted(update))
                .singleElement()
                .satisfies(task -> assertThat(task.orderKey()).isEqualTo("2026-03-10T09:30:00.000000"));
        assertThatThrownBy(() -> claims(updated("task", "09:00", option("statecode", 1))))
                .isInstanceOfSatisfying(
                        MissingFields.class, e -> assertThat(e.fields()).containsExactly("ownerid"));
    }

    @Test
    void anAppointmentIsBookedAndHeldOrCanceled() {
        var booked = created("appointment", option("statecode", 3), date("scheduledstart", "2026-03-10T10:00:00Z"));
        var held = updated("appointment", "11:00", option("statecode", 1));
        var early = updated("appointment", "09:00", option("statecode", 1));
        var canceled = updated("appointment", "09:00", option("statecode", 2));
        assertThat(counted(booked)).extracting(Claim::activityType).containsExactly("meeting_booked");
        assertThat(counted(booked, held))
                .extracting(Claim.Happened::occurredAt)
                .containsExactly(Instant.parse("2026-03-10T08:00:00Z"), Instant.parse("2026-03-10T10:00:00Z"));
        assertThat(counted(booked, early).getLast().occurredAt()).isEqualTo("2026-03-10T09:00:00Z");
        assertThat(claims(canceled, booked)).hasSize(2).allMatch(Claim.TakenBack.class::isInstance);
    }

    @Test
    void onlyAnEmailThatWasSentCounts() {
        assertThat(counted(created("email", option("statecode", 1), pair("directioncode", "true"))))
                .extracting(Claim::activityType)
                .containsExactly("email");
        assertThat(counted(created("email", option("statecode", 1), pair("directioncode", "false"))))
                .isEmpty();
        assertThat(counted(created("email", option("statecode", 0)))).isEmpty();
        assertThatThrownBy(() -> claims(created("email", option("statecode", 1))))
                .isInstanceOf(MissingFields.class);
    }

    @Test
    @DisplayName("REQ-62 an opportunity is created, set to stages and won with its value")
    void anOpportunityCounts() {
        var staged = updated("opportunity", "09:00", pair("stepname", "\"3-Propose\""));
        var win = context(
                "Win",
                "opportunity",
                parameters(
                        pair(
                                "OpportunityClose",
                                Messages.entity(
                                        money("actualrevenue", "20000"),
                                        reference("opportunityid", "opportunity", Messages.ID))),
                        option("Status", 3)));
        assertThat(counted(OPPORTUNITY))
                .extracting(Claim::activityType)
                .containsExactly("opportunity_created", "stage_set");
        var counted = counted(OPPORTUNITY, staged, win);
        assertThat(counted)
                .extracting(Claim::objectKey)
                .containsExactly(
                        "opportunity" + KEY,
                        "opportunity" + KEY,
                        "opportunity" + KEY + "/stage:1-Qualify",
                        "opportunity" + KEY + "/stage:3-Propose");
        assertThat(counted.get(0).value()).isEqualByComparingTo("18500.5");
        assertThat(counted.get(1).activityType()).isEqualTo("deal_won");
        assertThat(counted.get(1).value()).isEqualByComparingTo("20000");
        assertThat(counted.get(1).unit()).isEqualTo("EUR");
        assertThat(counted.get(1).occurredAt()).isEqualTo("2026-03-10T11:00:00Z");
        assertThat(counted.get(1).subject().account()).isEqualTo("account:aaa");
        assertThat(known(win.replace(Messages.ID + "\",\"Corr", Context.NO_ID + "\",\"Corr"))
                        .key())
                .isEqualTo("opportunity" + KEY);
        var reopened = updated("opportunity", "11:30", option("statecode", 0));
        assertThat(counted(reopened, win, OPPORTUNITY))
                .extracting(Claim::activityType)
                .doesNotContain("deal_won");
        assertThat(counted(OPPORTUNITY, win.replace("\"Win\"", "\"Lose\"")))
                .extracting(Claim::activityType)
                .doesNotContain("deal_won");
    }

    @Test
    void statesAndOwnersAreSetByMessagesOfTheirOwn() {
        var task = created("task", option("statecode", 0));
        var set = context("SetState", "task", parameters(pair("EntityMoniker", "{}"), option("State", 1)));
        var assigned = context("Assign", "task", parameters(reference("Assignee", "systemuser", "CCC")));
        assertThat(counted(task, set, assigned))
                .singleElement()
                .satisfies(followUp -> assertThat(followUp.rep().ownerId()).isEqualTo("ccc"));
    }

    @Test
    void deletedOrMergedAwayItIsTakenBack() {
        var reference = pair("Target", "{\"Id\":\"" + Messages.ID + "\",\"LogicalName\":\"opportunity\"}");
        assertThat(claims(OPPORTUNITY, context("Delete", "opportunity", parameters(reference))))
                .hasSize(3)
                .allMatch(Claim.TakenBack.class::isInstance);
        var merge = context("Merge", "opportunity", parameters(pair("SubordinateId", "\"DDD\"")));
        assertThat(known(merge).key()).isEqualTo("opportunity:ddd");
        assertThat(known(merge).isDeleted()).isTrue();
    }

    @Test
    void whatWasCutShortHasToBeFetched() {
        for (var message : List.of("Create", "Update", "Assign", "SetState")) {
            assertThatThrownBy(() -> claims(OPPORTUNITY, context(message, "opportunity", "")))
                    .isInstanceOf(MissingFields.class);
        }
        assertThat(claims(OPPORTUNITY, context("Delete", "opportunity", "")))
                .allMatch(Claim.TakenBack.class::isInstance);
    }

    @Test
    void whatIsNothingWeCountSaysNothing() {
        for (var context : List.of(
                created("contact", option("statecode", 1)), context("Retrieve", "task", parameters(target())))) {
            assertThat(mapper.observe(item(context), Settings.NONE)).isEmpty();
        }
        assertThatThrownBy(() -> known(context("Delete", "task", parameters()).replace(Messages.ID, Context.NO_ID)))
                .isInstanceOf(Claim.Unusable.class);
        assertThatThrownBy(() -> known(created("task", pair("stepname", "\"" + "x".repeat(256) + "\""))))
                .isInstanceOf(Claim.Unusable.class);
    }
}
