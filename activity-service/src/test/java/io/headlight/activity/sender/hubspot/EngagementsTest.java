package io.headlight.activity.sender.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.activity.Subject;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EngagementsTest {

    private static final Instant THEN = Instant.parse("2026-03-09T15:00:00Z");

    private static Events of(Kind kind, String state) {
        return Events.of(kind)
                .created(0, "CRM_UI")
                .changed(0, "hubspot_owner_id", "4471")
                .changed(0, "hs_timestamp", THEN.toEpochMilli())
                .changed(10, kind.state(), state);
    }

    private static Events task(String state) {
        return of(Kind.TASK, state).changed(10, "hs_task_completion_date", "").changed(10, "hs_task_type", "TODO");
    }

    private static Events email(String direction, String status) {
        return of(Kind.EMAIL, status).changed(10, "hs_email_direction", direction);
    }

    private static Claim.Happened only(Events events) {
        assertThat(events.facts()).hasSize(1);
        return events.facts().iterator().next();
    }

    @Test
    @DisplayName("REQ-46 a completed call counts for its owner, when it was made")
    void aCompletedCall() {
        var call = of(Kind.CALL, "COMPLETED")
                .changed(11, "hs_call_duration", "90999")
                .changed(11, "hs_call_direction", "OUTBOUND")
                .changed(11, "hs_call_disposition", "f240bbac-87c9-4f6e-bf70-924b57d47db7")
                .changed(11, "hs_call_to_number", "+49 30 901820")
                .changed(11, "hs_call_from_number", "+49 40 111222333");
        var fact = only(call);
        assertThat(fact.activityType()).isEqualTo("call");
        assertThat(fact.objectKey()).isEqualTo("call:7");
        assertThat(fact.occurredAt()).isEqualTo(THEN);
        assertThat(fact.rep().ownerId()).isEqualTo("4471");
        assertThat(fact.attributes())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("durationSeconds", 90L, "direction", "OUTBOUND", "connected", true));
        assertThat(fact.counterparts()).containsExactly("phone:930901820");
        call.changed(12, "hs_call_direction", "INBOUND")
                .changed(12, "hs_call_disposition", "73a0d17f-1163-4015-bdd5-ec830791da20");
        assertThat(only(call).attributes()).containsEntry("connected", false);
        assertThat(only(call).counterparts()).containsExactly("phone:111222333");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BUSY", "CALLING_CRM_USER", "CANCELED", "FAILED", "IN_PROGRESS", "NO_ANSWER", "QUEUED"})
    void aCallThatIsNotCompletedDoesNotCountOrNoLonger(String status) {
        assertThat(of(Kind.CALL, status).facts()).isEmpty();
        assertThat(of(Kind.CALL, "COMPLETED")
                        .changed(20, "hs_call_status", status)
                        .facts())
                .isEmpty();
    }

    @Test
    void aLaterEditDoesNotCountAgain() {
        var call = of(Kind.CALL, "COMPLETED");
        var before = call.facts();
        assertThat(call.changed(99, "hs_call_body", "We spoke")
                        .changed(99, "hs_call_title", "x")
                        .facts())
                .isEqualTo(before);
    }

    @Test
    void aCallIsAboutWhatItIsAssociatedWith() {
        var call = of(Kind.CALL, "COMPLETED")
                .tells("associationChange", 11, association("0-48", 7, "0-1", 501, false))
                .tells("associationChange", 11, association("0-3", 9, "0-48", 7, false))
                .tells("associationChange", 11, association("0-48", 7, "0-2", 77, false));
        assertThat(only(call).subject()).isEqualTo(new Subject("company:77", "deal:9", "contact:501"));
        call.tells("associationChange", 12, association("0-48", 7, "0-1", 501, true));
        assertThat(only(call).subject().contact()).isNull();
    }

    private static String association(String fromType, int from, String toType, int to, boolean removed) {
        return """
                ,"fromObjectTypeId":"%s","fromObjectId":%d,"toObjectTypeId":"%s","toObjectId":%d,"associationRemoved":%s
                """.formatted(fromType, from, toType, to, removed);
    }

    @ParameterizedTest
    @CsvSource({
        "SCHEDULED,meeting_booked,",
        "'',meeting_booked,",
        "RESCHEDULED,meeting_booked,",
        "COMPLETED,meeting_booked,meeting",
        "NO_SHOW,meeting_booked,meeting_no_show",
        "CANCELED,,"
    })
    @DisplayName("REQ-46 a meeting is booked when it is created, and held or missed by its outcome")
    void meetings(String outcome, String booked, String held) {
        var facts = of(Kind.MEETING, "SCHEDULED")
                .changed(20, "hs_meeting_outcome", outcome)
                .facts();
        assertThat(facts)
                .extracting(Claim::activityType)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(booked, held).filter(Objects::nonNull).toList());
        assertThat(facts)
                .allSatisfy(fact -> assertThat(fact.occurredAt())
                        .isEqualTo(fact.activityType().equals("meeting_booked") ? Events.at(0) : THEN));
    }

    @Test
    void aMeetingHasItsLength() {
        var meeting = of(Kind.MEETING, "COMPLETED")
                .changed(11, "hs_meeting_start_time", THEN)
                .changed(11, "hs_meeting_end_time", THEN.plusSeconds(1800));
        assertThat(meeting.facts())
                .filteredOn(fact -> fact.activityType().equals("meeting"))
                .singleElement()
                .satisfies(fact -> assertThat(fact.attributes()).containsEntry("durationSeconds", 1800L));
    }

    @Test
    void anOutcomeThatWasWrongIsTakenBack() {
        assertThat(of(Kind.MEETING, "COMPLETED")
                        .changed(20, "hs_meeting_outcome", "NO_SHOW")
                        .facts())
                .extracting(Claim::activityType)
                .containsExactlyInAnyOrder("meeting_booked", "meeting_no_show");
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL,SENT,1",
        "EMAIL,BOUNCED,0",
        "EMAIL,SCHEDULED,0",
        "EMAIL,'',0",
        "INCOMING_EMAIL,SENT,0",
        "FORWARDED_EMAIL,SENT,0"
    })
    @DisplayName("REQ-46 an e-mail that was sent counts, one that came in does not")
    void emails(String direction, String status, int facts) {
        assertThat(email(direction, status).facts()).hasSize(facts).allSatisfy(fact -> {
            assertThat(fact.activityType()).isEqualTo("email");
            assertThat(fact.occurredAt()).isEqualTo(THEN);
        });
    }

    @Test
    @DisplayName("REQ-46 a completed task is a follow-up, when it was completed and not when it was due")
    void tasks() {
        var task = task("COMPLETED");
        assertThat(only(task).activityType()).isEqualTo("follow_up");
        assertThat(only(task).occurredAt()).isEqualTo(Events.at(10));
        assertThat(only(task).attributes()).containsExactly(Map.entry("taskType", "TODO"));
        task.changed(11, "hs_task_completion_date", Events.at(9).toEpochMilli());
        assertThat(only(task).occurredAt()).isEqualTo(Events.at(9));
        assertThat(task("NOT_STARTED").facts()).isEmpty();
        assertThat(task.changed(30, "hs_task_status", "NOT_STARTED").facts()).isEmpty();
    }

    @Test
    void whatSaysNoTimeHappenedWhenItWasSaid() {
        assertThat(only(of(Kind.CALL, "COMPLETED").changed(20, "hs_timestamp", ""))
                        .occurredAt())
                .isEqualTo(Events.at(10));
    }

    @Test
    void ofAnImportOnlyWhatItSaysTheTimeOfCounts() {
        assertThat(imported(Kind.CALL, "COMPLETED", THEN).facts())
                .singleElement()
                .satisfies(fact -> assertThat(fact.occurredAt()).isEqualTo(THEN));
        assertThat(imported(Kind.CALL, "COMPLETED", "").facts()).isEmpty();
        assertThat(imported(Kind.MEETING, "SCHEDULED", THEN)
                        .changed(0, "hs_createdate", Events.at(0))
                        .facts())
                .isEmpty();
        assertThat(imported(Kind.TASK, "COMPLETED", THEN)
                        .changed(0, "hs_task_completion_date", "")
                        .facts())
                .isEmpty();
    }

    private static Events imported(Kind kind, String state, Object timestamp) {
        return Events.of(kind)
                .created(0, "IMPORT")
                .changed(0, "hubspot_owner_id", "4471", "IMPORT")
                .changed(0, "hs_timestamp", timestamp, "IMPORT")
                .changed(0, kind.state(), state, "IMPORT");
    }

    @Test
    void deletedItDoesNotCountRestoredItDoes() {
        var call = of(Kind.CALL, "COMPLETED").deleted(20);
        assertThat(call.facts()).isEmpty();
        assertThat(call.restored(30).facts()).hasSize(1);
    }
}
