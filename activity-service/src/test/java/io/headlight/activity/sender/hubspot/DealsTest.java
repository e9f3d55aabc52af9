package io.headlight.activity.sender.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.known.KnownObject;
import io.headlight.activity.known.MissingFields;
import io.headlight.activity.known.Observation;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DealsTest {

    private static final Instant CLOSED = Instant.parse("2024-05-31T10:00:00Z");
    private static final long DAY = 86_400;

    /** Created by somebody and known in all that matters, one event after the other. */
    private static Events deal() {
        return Events.of(Kind.DEAL, "9912004417")
                .created(0, "CRM_UI")
                .changed(0, "hubspot_owner_id", "4471", "CRM_UI")
                .changed(0, "amount", "18500.50")
                .changed(0, "deal_currency_code", "EUR")
                .changed(0, "closedate", "")
                .changed(1, "dealstage", "qualifiedtobuy");
    }

    private static Events imported(String closedate, String createdate) {
        return Events.of(Kind.DEAL)
                .created(100, "IMPORT")
                .changed(100, "hubspot_owner_id", "4471", "IMPORT")
                .changed(100, "amount", "5", "IMPORT")
                .changed(100, "deal_currency_code", "EUR", "IMPORT")
                .changed(100, "createdate", createdate, "IMPORT")
                .changed(100, "closedate", closedate, "IMPORT")
                .changed(101, "dealstage", "closedwon", "IMPORT");
    }

    private static Claim.Happened only(Collection<Claim.Happened> facts, String type) {
        var found =
                facts.stream().filter(fact -> fact.activityType().equals(type)).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static Set<Claim.Happened> without(Set<Claim.Happened> facts, String type) {
        assertThat(facts).extracting(Claim::activityType).doesNotContain(type);
        return facts;
    }

    @Test
    @DisplayName("REQ-46 a new deal is an opportunity of its owner, when it was created")
    void createdIsAnOpportunity() {
        var fact = only(deal().facts(), "opportunity_created");
        assertThat(fact.objectKey()).isEqualTo("deal:9912004417");
        assertThat(fact.occurredAt()).isEqualTo(Events.at(0));
        assertThat(fact.rep().ownerId()).isEqualTo("4471");
        assertThat(fact.subject().opportunity()).isEqualTo("deal:9912004417");
        assertThat(fact.value()).isEqualByComparingTo("18500.5");
        assertThat(fact.unit()).isEqualTo("EUR");
        without(deal().facts(), "deal_won");
    }

    @Test
    @DisplayName("REQ-46 a deal in a won stage is a result with its value, when it came to be in it")
    void wonCounts() {
        var fact = only(
                deal().changed(60, "pipeline", "default")
                        .changed(60, "dealstage", "closedwon")
                        .facts(),
                "deal_won");
        assertThat(fact.occurredAt()).isEqualTo(Events.at(60));
        assertThat(fact.rep().ownerId()).isEqualTo("4471");
        assertThat(fact.value()).isEqualByComparingTo("18500.5");
        assertThat(fact.unit()).isEqualTo("EUR");
        assertThat(fact.attributes()).containsExactly(Map.entry("pipeline", "default"));
    }

    @Test
    void aLaterEditDoesNotCountAgain() {
        var won = deal().changed(60, "dealstage", "closedwon");
        var before = won.facts();
        assertThat(won.changed(900, "dealname", "Harbor")
                        .changed(901, "closedate", CLOSED.toEpochMilli())
                        .facts())
                .isEqualTo(before);
        assertThat(only(won.changed(902, "amount", "20000").facts(), "deal_won").occurredAt())
                .isEqualTo(Events.at(60));
    }

    @Test
    void reopenedIsTakenBackAndWonAgainCountsThen() {
        var reopened = deal().changed(60, "dealstage", "closedwon").changed(70, "dealstage", "contractsent");
        without(reopened.facts(), "deal_won");
        assertThat(only(reopened.changed(80, "dealstage", "closedwon").facts(), "deal_won")
                        .occurredAt())
                .isEqualTo(Events.at(80));
    }

    @Test
    void fromOneWonStageToTheNextItStaysWonSinceTheFirst() {
        var settings = Map.of("wonStages", "90210,90211,90210");
        var deal = deal().changed(60, "dealstage", "90210").changed(70, "dealstage", "90211");
        assertThat(only(deal.facts(settings), "deal_won").occurredAt()).isEqualTo(Events.at(60));
        without(deal.facts(), "deal_won");
        deal.changed(80, "dealstage", "lost").changed(90, "dealstage", "90211");
        assertThat(only(deal.facts(settings), "deal_won").occurredAt()).isEqualTo(Events.at(90));
    }

    @Test
    @DisplayName("REQ-46 each stage a deal comes to be in counts once")
    void eachStageCountsOnce() {
        var deal = deal().changed(60, "dealstage", "demo")
                .changed(70, "dealstage", "qualifiedtobuy")
                .changed(80, "dealstage", "demo");
        assertThat(deal.facts())
                .filteredOn(fact -> fact.activityType().equals("stage_set"))
                .allSatisfy(fact -> assertThat(fact.subject().opportunity()).isEqualTo("deal:9912004417"))
                .extracting(Claim::objectKey, fact -> fact.attributes().get("stage"), Claim.Happened::occurredAt)
                .containsExactlyInAnyOrder(
                        tuple("deal:9912004417/stage:qualifiedtobuy", "qualifiedtobuy", Events.at(70)),
                        tuple("deal:9912004417/stage:demo", "demo", Events.at(80)));
    }

    @Test
    void deletedNothingOfItCountsAndRestoredAllOfItDoes() {
        var deal = deal().changed(60, "dealstage", "closedwon");
        var before = deal.facts();
        assertThat(before).hasSize(4);
        assertThat(deal.deleted(70).facts()).isEmpty();
        assertThat(deal.restored(80).facts()).isEqualTo(before);
    }

    @Test
    void mergedTheWinnerIsWhatStands() {
        var loser = deal().changed(60, "dealstage", "closedwon");
        loser.items()
                .addAll(Events.of(Kind.DEAL, "8")
                        .created(0, "CRM_UI")
                        .changed(0, "hubspot_owner_id", "12")
                        .changed(0, "amount", "1")
                        .changed(0, "deal_currency_code", "EUR")
                        .changed(0, "closedate", "")
                        .changed(61, "dealstage", "closedwon")
                        .items());
        assertThat(loser.facts()).extracting(Claim::objectKey).contains("deal:8", "deal:9912004417");
        loser.tells(
                "merge", 70, ",\"primaryObjectId\":8,\"mergedObjectIds\":[9912004417],\"numberOfPropertiesMoved\":3");
        assertThat(loser.facts())
                .isNotEmpty()
                .allSatisfy(fact -> assertThat(fact.objectKey()).startsWith("deal:8"));
    }

    @Test
    void ofAnImportOnlyWhatItSaysTheTimeOfCounts() {
        assertThat(imported("", String.valueOf(Events.at(100).toEpochMilli())).facts())
                .isEmpty();
        var told =
                imported(String.valueOf(CLOSED.toEpochMilli()), "1704103200000").facts();
        assertThat(only(told, "deal_won").occurredAt()).isEqualTo(CLOSED);
        assertThat(only(told, "opportunity_created").occurredAt()).isEqualTo("2024-01-01T10:00:00Z");
        without(told, "stage_set");
    }

    @Test
    void whatARepDoesWithAnImportedDealCounts() {
        var deal = imported("", "").changed(200, "dealstage", "contractsent").changed(300, "dealstage", "closedwon");
        assertThat(only(deal.facts(), "deal_won").occurredAt()).isEqualTo(Events.at(300));
    }

    @Test
    @DisplayName("REQ-46 a new owner soon after is a correction, later the credit stays with who had it")
    void theOwnerOfThenIsWhoseItIs() {
        var won = deal().changed(60, "dealstage", "closedwon").changed(6 * DAY, "hubspot_owner_id", "12");
        assertThat(only(won.facts(), "deal_won").rep().ownerId()).isEqualTo("12");
        won.changed(8 * DAY, "hubspot_owner_id", "13");
        assertThat(only(won.facts(), "deal_won").rep().ownerId()).isEqualTo("12");
        assertThat(only(won.facts(Map.of("handoverDays", "0")), "deal_won")
                        .rep()
                        .ownerId())
                .isEqualTo("4471");
        assertThat(only(won.facts(Map.of("handoverDays", "30")), "deal_won")
                        .rep()
                        .ownerId())
                .isEqualTo("13");
    }

    @Test
    void withoutAnyOwnerItIsNobodys() {
        var deal = deal().changed(60, "hubspot_owner_id", "");
        assertThat(only(deal.facts(), "opportunity_created").rep().ownerId()).isEqualTo("4471");
        var never = Events.of(Kind.DEAL)
                .created(0, "API")
                .changed(0, "hubspot_owner_id", "")
                .changed(0, "amount", "")
                .changed(0, "deal_currency_code", "")
                .changed(0, "closedate", "")
                .changed(0, "dealstage", "closedwon");
        var won = only(never.facts(), "deal_won");
        assertThat(won.rep().isNobody()).isTrue();
        assertThat(won.value()).isNull();
        assertThat(only(never.changed(DAY, "hubspot_owner_id", "5").facts(), "deal_won")
                        .rep()
                        .ownerId())
                .isEqualTo("5");
    }

    @Test
    void whatIsKnownWithoutItsHistoryCountsWhenItWasSaid() {
        var object = new KnownObject("deal:7", Map.of())
                .with(Observation.at(Events.at(5), "deal:7", Map.of("dealstage", "closedwon", "amount", "5")))
                .with(Observation.at(Events.at(9), "deal:7", Map.of("hubspot_owner_id", "4471", "createdate", "")))
                .with(Observation.at(Events.at(9), "deal:7", Map.of("deal_currency_code", "EUR", "closedate", "")));
        assertThat(new EventMapper().claims(object, Events.SETTINGS))
                .filteredOn(Claim.Happened.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(Claim.Happened.class, won -> {
                    assertThat(won.activityType()).isEqualTo("deal_won");
                    assertThat(won.occurredAt()).isEqualTo(Events.at(5));
                    assertThat(won.orderKey()).isEqualTo(Claim.orderOf(Events.at(9)));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"hubspot_owner_id", "amount", "deal_currency_code", "createdate", "closedate", "dealstage"})
    void whatIsUnknownIsAskedFor(String unknown) {
        var fields = new HashMap<String, KnownObject.Said>();
        Kind.DEAL
                .needed()
                .forEach(
                        field -> fields.put(field, new KnownObject.Said("1773133200000", Claim.orderOf(Events.START))));
        var mapper = new EventMapper();
        assertThat(mapper.claims(new KnownObject("deal:7", fields), Events.SETTINGS))
                .hasSize(2);
        fields.remove(unknown);
        assertThatThrownBy(() -> mapper.claims(new KnownObject("deal:7", fields), Events.SETTINGS))
                .isInstanceOfSatisfying(
                        MissingFields.class,
                        missing -> assertThat(missing.fields()).containsExactly(unknown));
    }
}
