package io.headlight.activity.sender.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.sender.Arrivals;
import io.headlight.activity.sender.Credentials;
import io.headlight.activity.sender.Setting;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HubSpotTest {

    @Test
    void theSecretIsHubSpotsToMake() {
        assertThat(Events.HUBSPOT.issue()).isEmpty();
        assertThat(Events.HUBSPOT.faultOf(Credentials.secret("yyyyyyyy-yyyy"))).isEmpty();
        assertThat(Events.HUBSPOT.faultOf(Credentials.secret(" "))).isPresent();
    }

    @Test
    void theSampleHasSomethingInItThatCounts() {
        var sample = Events.HUBSPOT.sample(Events.START);
        var items = Events.HUBSPOT.splitter().split(sample, Events.SETTINGS);
        assertThat(new Arrivals(Events.HUBSPOT, Map.of()).after(items))
                .extracting(Claim::activityType)
                .containsExactlyInAnyOrder("opportunity_created", "deal_won", "stage_set");
    }

    @Test
    void whatIsStoredIsAnsweredWithSuccessAndRefusedKindly() {
        assertThat(Events.HUBSPOT.stored("d").status()).isBetween(200, 299);
        assertThat(Events.HUBSPOT.retriesKindly()).isTrue();
    }

    @Test
    void whatIsSetByDefaultMayBeSet() {
        assertThat(Events.HUBSPOT.settings())
                .filteredOn(setting -> setting.byDefault() != null)
                .hasSize(3)
                .allSatisfy(setting -> assertThat(setting.byDefault()).matches(setting.pattern()));
    }

    @Test
    void whatIsNoStageOrVersionMayNot() {
        assertThat(accepts("wonStages", "closedwon,90210")).isTrue();
        assertThat(accepts("wonStages", "closedwon,")).isFalse();
        assertThat(accepts("signatures", "v3")).isTrue();
        assertThat(accepts("signatures", "v4")).isFalse();
        assertThat(accepts("signatures", "")).isFalse();
        assertThat(accepts("portalId", "24811907")).isTrue();
        assertThat(accepts("portalId", "mine")).isFalse();
    }

    private static boolean accepts(String name, String value) {
        return Events.HUBSPOT.settings().stream()
                .filter(setting -> setting.name().equals(name))
                .map(Setting::pattern)
                .allMatch(pattern -> Pattern.matches(pattern, value));
    }
}
