package io.headlight.suite.demo.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.headlight.suite.demo.story.Act;
import io.headlight.suite.demo.story.Story;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PartnerSystemTest {

    private static final Instant NOW = Instant.parse("2027-03-26T12:00:00Z");
    private static final EnumSet<PartnerSystem> TELL_AGAIN = EnumSet.of(PartnerSystem.ZOOM, PartnerSystem.CALENDLY);

    private final List<Act> acts = Story.TEAM.stream()
            .flatMap(rep -> new Story(LocalDate.parse("2027-01-04"), NOW, ZoneOffset.UTC)
                    .of(rep, rep.username() + "@acme.example").stream())
            .toList();

    @Test
    @DisplayName("Of everything one system tells, so that nothing of the story is lost or counted by two")
    void oneSystemTellsOfEachAct() {
        assertThat(acts)
                .allSatisfy(act -> assertThat(EnumSet.complementOf(TELL_AGAIN))
                        .filteredOn(system -> system.tells(act, NOW))
                        .hasSize(1));
    }

    @Test
    @DisplayName("Every system has something to tell, in JSON, and names each message otherwise")
    void everySystemTells() {
        var ids = new HashSet<String>();
        for (var system : PartnerSystem.values()) {
            var told = system.told(
                    acts.stream().filter(act -> system.tells(act, NOW)).toList());
            assertThat(told).as(system.title()).isNotEmpty().allSatisfy(one -> {
                assertThat(isJson(one.body())).as(one.body()).isTrue();
                assertThat(ids.add(one.id())).as(one.id()).isTrue();
            });
        }
    }

    private static boolean isJson(String body) {
        try {
            return new ObjectMapper().readTree(body).isContainerNode();
        } catch (IOException unreadable) {
            return false;
        }
    }
}
