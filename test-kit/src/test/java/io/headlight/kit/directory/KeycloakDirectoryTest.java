package io.headlight.kit.directory;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.testing.TestClock;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;

/** Answers as Keycloak 26.7 gives them, cut down to what is read; in Quarkus, which brings the admin client's HTTP. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class KeycloakDirectoryTest {

    private static final String TOP = "11111111-0000-4000-8000-000000000001";
    private static final String UK = "11111111-0000-4000-8000-000000000002";
    private static final UUID ANN = UUID.fromString("22222222-0000-4000-8000-000000000001");
    private static final UUID MARIA = UUID.fromString("22222222-0000-4000-8000-000000000002");
    private static final UUID GONE = UUID.fromString("22222222-0000-4000-8000-000000000003");

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
    private final TestClock clock = new TestClock();
    private Keycloak keycloak;
    private KeycloakDirectory directory;

    @BeforeEach
    void start() {
        server.start();
        clock.set(Instant.parse("2026-03-09T08:00:00Z"));
        keycloak = KeycloakBuilder.builder()
                .serverUrl(server.baseUrl())
                .realm("headlight")
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId("headlight-services")
                .clientSecret("secret")
                .build();
        directory = new KeycloakDirectory(new KeycloakReader(keycloak, "headlight"), clock);
        answers();
    }

    @AfterEach
    void stop() {
        keycloak.close();
        server.stop();
    }

    private void answers() {
        server.stubFor(post(urlPathMatching(".*/token"))
                .willReturn(okJson("{\"access_token\":\"t\",\"expires_in\":300,\"token_type\":\"Bearer\"}")));
        admin("organizations", "[{\"alias\":\"acme\",\"enabled\":true},{\"alias\":\"old\",\"enabled\":false}]");
        admin("groups", "[{\"id\":\"%s\",\"name\":\"acme\",\"path\":\"/acme\",\"subGroupCount\":1}]".formatted(TOP));
        admin(
                "groups/" + TOP + "/children",
                "[{\"id\":\"%s\",\"name\":\"uk\",\"path\":\"/acme/uk\",\"subGroupCount\":0}]".formatted(UK));
        admin("groups/" + TOP + "/members", "[]");
        admin(
                "groups/" + UK + "/members",
                "[%s,%s,%s]".formatted(user(ANN, "ann", true), user(MARIA, "maria", true), user(GONE, "gone", false)));
        admin("roles/rep/users", "[%s]".formatted(user(ANN, "ann", true)));
        admin("roles/manager/users", "[%s]".formatted(user(MARIA, "maria", true)));
        admin("roles/admin/users", "[]");
    }

    private void admin(String path, String json) {
        server.stubFor(get(urlPathEqualTo("/admin/realms/headlight/" + path)).willReturn(okJson(json)));
    }

    private static String user(UUID id, String username, boolean enabled) {
        return "{\"id\":\"%s\",\"username\":\"%s\",\"firstName\":\"The\",\"lastName\":\"%s\",\"email\":\"%s@acme.example\",\"enabled\":%s}"
                .formatted(id, username, username, username, enabled);
    }

    private int questions() {
        return server.findAll(getRequestedFor(urlPathEqualTo("/admin/realms/headlight/groups")))
                .size();
    }

    @Test
    void readsTeamsMembersAndRoles() {
        var roster = directory.roster("acme");
        assertThat(roster.person(ANN)).hasValueSatisfying(ann -> {
            assertThat(ann.name()).isEqualTo("The ann");
            assertThat(ann.roles()).containsExactly("rep");
            assertThat(ann.teamIds()).containsExactly(UUID.fromString(UK));
        });
        assertThat(roster.personByEmail("ANN@acme.example")).isPresent();
        assertThat(roster.leads(MARIA, UUID.fromString(UK))).isTrue();
        assertThat(roster.leads(MARIA, UUID.fromString(TOP))).isFalse();
        assertThat(roster.membersBelow(UUID.fromString(TOP)))
                .extracting(Person::id)
                .containsExactly(ANN, MARIA);
        assertThat(directory.tenants()).containsExactly("acme");
    }

    @Test
    void whoIsDisabledIsNotThere() {
        assertThat(directory.roster("acme").person(GONE)).isEmpty();
    }

    @Test
    void isRememberedForAMinute() {
        directory.roster("acme");
        clock.advance(Duration.ofSeconds(59));
        directory.roster("acme");
        assertThat(questions()).isOne();
        clock.advance(Duration.ofSeconds(2));
        directory.roster("acme");
        assertThat(questions()).isEqualTo(2);
    }

    @Test
    void goesOnWithWhatItKnewWhenKeycloakFails() {
        directory.roster("acme");
        server.stubFor(get(urlPathMatching("/admin/.*")).willReturn(serverError()));
        clock.advance(Duration.ofHours(3));
        assertThat(directory.roster("acme").person(ANN)).isPresent();
        var asked = questions();
        assertThat(directory.roster("acme").person(ANN)).isPresent();
        assertThat(questions())
                .as("left alone for a few seconds after a failure")
                .isEqualTo(asked);
        answers();
        clock.advance(Duration.ofSeconds(6));
        directory.roster("acme");
        assertThat(questions()).isGreaterThan(asked);
    }

    @Test
    void saysThatItKnowsNothingYet() {
        server.stubFor(get(urlPathMatching("/admin/.*")).willReturn(serverError()));
        assertThatThrownBy(() -> directory.roster("acme")).isInstanceOf(Rejection.Unavailable.class);
    }
}
