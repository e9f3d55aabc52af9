package io.headlight.activity.sender.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.known.KnownObject;
import io.headlight.activity.known.Observation;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Settings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventMapperTest {

    private static final String ORDER = Claim.orderOf(Events.START);

    private static Item only(Events events) {
        assertThat(events.items()).hasSize(1);
        return events.items().getFirst();
    }

    private static Item item(String type, String more) {
        return Events.item("""
                {"eventId":1,"portalId":24811907,"occurredAt":%d,"subscriptionType":"%s"%s}
                """.formatted(Events.START.toEpochMilli(), type, more));
    }

    @Test
    void aChangedPropertyIsObservedWithSinceWhenAndHow() {
        assertThat(Events.observed(
                        only(Events.of(Kind.DEAL, "9912004417").changed(0, "dealstage", "closedwon", "IMPORT"))))
                .containsExactly(new Observation(
                        "deal:9912004417",
                        ORDER,
                        Map.of(
                                "dealstage", "closedwon",
                                "$since:closedwon", "2026-03-10T09:00:00Z",
                                "$source:closedwon", "IMPORT")));
        assertThat(Events.observed(only(Events.of(Kind.CALL).changed(0, "hs_call_duration", ""))))
                .singleElement()
                .satisfies(seen -> assertThat(seen.objectKey()).isEqualTo("call:7"))
                .satisfies(seen -> assertThat(seen.fields()).hasSize(1).containsEntry("hs_call_duration", null));
    }

    @Test
    void whoClickedIsNotTheOwner() {
        var seen = Events.observed(only(Events.of(Kind.DEAL).changed(0, "hubspot_owner_id", "4471")));
        assertThat(seen.getFirst().fields().values()).containsOnly("4471");
    }

    @Test
    void whatIsNoneOfOurBusinessIsNotKept() {
        assertThat(Events.observed(only(Events.of(Kind.DEAL).changed(0, "dealname", "Harbor"))))
                .isEmpty();
        assertThat(Events.observed(only(Events.of(Kind.CALL).changed(0, "hs_call_body", "We spoke"))))
                .isEmpty();
        assertThat(Events.observed(only(Events.of(Kind.CONTACT).changed(0, "hubspot_owner_id", "1"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "company.creation",
                "contact.deletion",
                "ticket.propertyChange",
                "line_item.creation",
                "conversation.newMessage",
                "deal.somethingNew",
                "deal"
            })
    void whatWeDoNotCountIsNothing(String type) {
        assertThat(Events.observed(item(type, ",\"objectId\":7"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0-46", "0-5", "2-1234567", ""})
    void soAreOtherKindsOfObjects(String typeId) {
        assertThat(Events.observed(
                        item("object.creation", ",\"objectId\":7,\"objectTypeId\":\"%s\"".formatted(typeId))))
                .isEmpty();
        assertThat(Events.observed(item("object.creation", ",\"objectId\":7"))).isEmpty();
    }

    @Test
    void genericTypesNameTheSameObjectsAsClassicOnes() {
        assertThat(Events.observed(item("object.deletion", ",\"objectId\":7,\"objectTypeId\":\"0-3\"")))
                .isEqualTo(Events.observed(item("deal.deletion", ",\"objectId\":7")))
                .containsExactly(new Observation("deal:7", ORDER, Map.of(KnownObject.DELETED, true)));
        assertThat(Events.observed(item("deal.restore", ",\"objectId\":7")))
                .containsExactly(new Observation("deal:7", ORDER, Map.of(KnownObject.DELETED, false)));
    }

    @Test
    @DisplayName("REQ-35 a contact whose data must go is told to erasure")
    void privacyDeletionIsToldToErasure() {
        var expected = new Observation("contact:7", ORDER, Map.of("$privacyDeletion", true, KnownObject.DELETED, true));
        assertThat(Events.observed(item("contact.privacyDeletion", ",\"objectId\":7")))
                .containsExactly(expected);
        assertThat(Events.observed(item("object.privacyDeletion", ",\"objectId\":7,\"objectTypeId\":\"0-1\"")))
                .containsExactly(expected);
        assertThat(new EventMapper().claims(new KnownObject("contact:7", Map.of()).with(expected), Events.SETTINGS))
                .isEmpty();
    }

    @Test
    void whatAnImportMakesIsNotMadeThen() {
        assertThat(Events.observed(only(Events.of(Kind.DEAL).created(0, "CRM_UI")))
                        .getFirst()
                        .fields())
                .containsEntry("createdate", "2026-03-10T09:00:00Z")
                .containsEntry("$createdBy", "CRM_UI");
        assertThat(Events.observed(only(Events.of(Kind.DEAL).created(0, "IMPORT")))
                        .getFirst()
                        .fields())
                .doesNotContainKey("createdate")
                .containsEntry("$createdBy", "IMPORT");
    }

    @Test
    void mergingTellsTheLosersAndTheWinner() {
        var into = Events.observed(item("deal.merge", ",\"primaryObjectId\":1,\"mergedObjectIds\":[2,3]"));
        assertThat(into).extracting(Observation::objectKey).containsExactly("deal:2", "deal:3", "deal:1");
        assertThat(into.getFirst().fields()).isEqualTo(Map.of("$mergedInto", "deal:1"));
        assertThat(into.getLast().fields()).doesNotContainKey("$mergedInto");
        assertThat(Events.observed(
                        item("deal.merge", ",\"primaryObjectId\":1,\"mergedObjectIds\":[1,2],\"newObjectId\":9")))
                .extracting(Observation::objectKey)
                .containsExactly("deal:1", "deal:2", "deal:9");
        assertThat(Events.observed(item("contact.merge", ",\"primaryObjectId\":1,\"mergedObjectIds\":[2]")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",\"primaryObjectId\":1",
                ",\"primaryObjectId\":1,\"mergedObjectIds\":[]",
                ",\"primaryObjectId\":1,\"mergedObjectIds\":[1]",
                ",\"mergedObjectIds\":[2]"
            })
    void aMergeOfNothingIsUnusable(String more) {
        assertThatThrownBy(() -> Events.observed(item("deal.merge", more))).isInstanceOf(Claim.Unusable.class);
    }

    @Test
    void anAssociationIsToldToWhatCounts() {
        var ends = ",\"fromObjectId\":5,\"toObjectId\":7,\"associationRemoved\":false";
        assertThat(Events.observed(
                        item("contact.associationChange", ",\"associationType\":\"CONTACT_TO_DEAL\"" + ends)))
                .containsExactly(new Observation("deal:7", ORDER, Map.of("$about:contact:5", true)));
        assertThat(Events.observed(
                        item("deal.associationChange", ",\"associationType\":\"DEAL_TO_COMPANY_PRIMARY\"" + ends)))
                .containsExactly(new Observation("deal:5", ORDER, Map.of("$about:company:7", true)));
        for (var other : List.of("CONTACT_TO_COMPANY", "DEAL_TO_TICKET", "DEAL", "")) {
            assertThat(Events.observed(item("deal.associationChange", ",\"associationType\":\"" + other + "\"" + ends)))
                    .isEmpty();
        }
    }

    @Test
    void otherPortalsDoNotCountWhereOneIsSet() {
        var item = item("deal.deletion", ",\"objectId\":7");
        var mapper = new EventMapper();
        assertThat(mapper.observe(item, Settings.of(Events.HUBSPOT, Map.of("portalId", "24811907"))))
                .hasSize(1);
        assertThat(mapper.observe(item, Settings.of(Events.HUBSPOT, Map.of("portalId", "2481190"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "{}",
                "{\"subscriptionType\":\"deal.deletion\",\"objectId\":7}",
                "{\"subscriptionType\":\"deal.deletion\",\"objectId\":7,\"occurredAt\":\"soon\"}",
                "{\"subscriptionType\":\"deal.deletion\",\"objectId\":7,\"occurredAt\":1}",
                "{\"subscriptionType\":\"deal.deletion\",\"objectId\":7,\"occurredAt\":999999999999999999}",
                "{\"subscriptionType\":\"deal.deletion\",\"occurredAt\":1773134398500}",
                "{\"subscriptionType\":\"deal.creation\",\"occurredAt\":1773134398500,\"objectId\":{}}"
            })
    void whatCannotBeUnderstoodIsUnusable(String json) {
        assertThatThrownBy(() -> Events.observed(Events.item(json))).isInstanceOf(Claim.Unusable.class);
    }

    @Test
    void aValueBeyondAllReasonIsUnusable() {
        assertThatThrownBy(() -> Events.observed(only(Events.of(Kind.DEAL).changed(0, "dealstage", "x".repeat(101)))))
                .isInstanceOf(Claim.Unusable.class);
    }
}
