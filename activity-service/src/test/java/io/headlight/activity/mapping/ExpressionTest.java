package io.headlight.activity.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.json.StrictJson;
import io.headlight.activity.sender.Item;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mapping means what JSONata means, and whoever wrote it, it ends soon and small. */
class ExpressionTest {

    private static final Instant TOLD = Instant.parse("2026-03-10T09:00:00Z");
    private static final String RECORDED = """
            {'type': 'activity.recorded', 'data': {'externalId': 'visit:' & id, 'activityType': 'site_visit',
             'occurredAt': at, 'rep': {'email': by}, 'attributes': {'floor': floor}}}""";

    private static List<Claim> claims(String expression, String payload) {
        var item = new Item("e-1", StrictJson.object(payload.getBytes(StandardCharsets.UTF_8)), TOLD);
        return Expression.of(expression).claims(item);
    }

    @Test
    @DisplayName("REQ-03 what a customer's mapping makes of an item is claimed, whatever its type")
    void makesClaims() {
        assertThat(claims(RECORDED, "{\"id\": 7, \"at\": \"2026-03-10T08:00:00Z\", \"by\": \"Ann@acme.example\"}"))
                .singleElement()
                .isInstanceOfSatisfying(Claim.Happened.class, claim -> {
                    assertThat(claim.objectKey()).isEqualTo("visit:7");
                    assertThat(claim.activityType()).isEqualTo("site_visit");
                    assertThat(claim.rep().email()).isEqualTo("ann@acme.example");
                    assertThat(claim.orderKey()).isEqualTo(Claim.orderOf(TOLD));
                    assertThat(claim.attributes()).isEmpty();
                });
    }

    @Test
    void makesSeveralOrNone() {
        var payload = """
                {"visits": [{"id": 1, "at": "2026-03-10T08:00:00Z"}, {"id": 2, "at": "2026-03-10T08:00:00Z"}]}""";
        assertThat(claims("visits.(" + RECORDED + ")", payload)).hasSize(2);
        assertThat(claims("visits[id = 9].(" + RECORDED + ")", payload)).isEmpty();
        assertThat(claims("null", payload)).isEmpty();
        assertThat(claims("[]", payload)).isEmpty();
    }

    @Test
    void knowsTheEventsNameAndTime() {
        assertThat(claims("""
                        {'type': 'activity.recorded', 'data': {'externalId': $eventId, 'activityType': 'call',
                         'occurredAt': $toldAt}}""", "{}"))
                .singleElement()
                .extracting(Claim::objectKey)
                .isEqualTo("e-1");
    }

    @Test
    void longIdsStayExact() {
        assertThat(claims(
                        RECORDED.replace("'visit:' & id", "id"),
                        "{\"id\": 9007199254740993123, \"at\": \"2026-03-10T08:00:00Z\"}"))
                .singleElement()
                .extracting(Claim::objectKey)
                .isEqualTo("9007199254740993123");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "$.(",
                "a b",
                "'",
                "$f :=",
                "/(a+)+$/",
                "x ~> /(a|a)*b/",
                "x ~> /(.*)\\\\1/",
                "x ~> /a*a*a*b/",
                "x ~> /a{0,999}a{0,999}a{0,999}b/",
                "x ~> /a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?aaaaaaaaaaaaaaa/",
                "x ~> /(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)b/"
            })
    void whatIsNoBoundedJsonataIsRefused(String expression) {
        assertThatThrownBy(() -> Expression.of(expression)).isInstanceOf(Expression.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$contains(name, /^deal\\\\.won$/)",
                "a / b",
                "$replace(phone, /[^0-9]/, '')",
                "'https://harbor.example/' & id",
                "(total / 2) * 3"
            })
    void ordinaryOnesAreNot(String expression) {
        assertThat(Expression.of(expression)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "( $f := function($n) { $f($n + 1) }; $f(1) )",
                "( $f := function($n) { 1 + $f($n + 1) }; $f(1) )",
                "( $f := function($s, $n) { $n = 0 ? $s : $f($s & $s, $n - 1) }; $f('aaaaaaaaaa', 40) )",
                "[1..10000000]",
                "$join([1..10000000].($string($)))",
                "$pad('a', 100000000)",
                "$eval('1 + 1')",
                "$now()",
                "$millis()",
                "$random()",
                "$reduce([1..1000], function($a, $b) { $reduce([1..1000], function($c, $d) {"
                        + " $reduce([1..1000], function($e, $f) { $e + $f }) }) })",
                "{'type': 'activity.recorded', 'data': {'externalId': $string([1..900]), 'activityType': 'call'}}",
                "$map([1..51], function($i) { {'type': 'activity.recorded', 'data': {'externalId': $string($i),"
                        + " 'activityType': 'call', 'occurredAt': '2026-03-10T08:00:00Z'}} })",
                "'no object'",
                "$error('secret-word')",
                "secret.$number($)",
                "1 / 0"
            })
    void whatRunsAwayOrFailsIsUnusableAndQuotesNothing(String expression) {
        assertThatThrownBy(() -> claims(expression, "{\"secret\": \"secret-word\"}"))
                .isInstanceOf(Claim.Unusable.class)
                .hasMessageNotContaining("secret-word");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "( $a := [1..1000]; $string($map([1..1000], function($i) { {'a': $a} })) )",
                "( $a := [1..1000]; $count($map([1..1000], function($i) { {'a': $a} }).**) )",
                "( $a := [1..1000]; $b := $map([1..1000], function($i) { {'a': $a} }); $b = $b )",
                "$map([1..1000], function($i) { $$ })"
            })
    void whatIsLittleToKeepAndMuchToLookAtIsUnusable(String expression) {
        assertThatThrownBy(() -> claims(expression, "{\"secret\": \"%s\"}".formatted("x".repeat(1000))))
                .isInstanceOf(Claim.Unusable.class)
                .hasMessageMatching("the mapping (makes far more of an item|takes over).*");
    }

    @Test
    void itComesToTheSameEveryTime() {
        var payload = "{\"id\": 7, \"at\": \"2026-03-10T08:00:00Z\", \"by\": \"a@b.example\", \"floor\": 3}";
        assertThat(claims(RECORDED, payload)).isEqualTo(claims(RECORDED, payload));
    }
}
