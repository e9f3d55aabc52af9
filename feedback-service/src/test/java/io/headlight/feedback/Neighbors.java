package io.headlight.feedback;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.notFound;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.headlight.kit.directory.Team;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.UUID;

/** plan-service and activity-service, as far as this service asks them. */
public class Neighbors implements QuarkusTestResourceLifecycleManager {

    private static final WireMockServer SERVER =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));

    @Override
    public Map<String, String> start() {
        SERVER.start();
        return Map.of(
                "quarkus.rest-client.plan-service.url", SERVER.baseUrl(),
                "quarkus.rest-client.activity-service.url", SERVER.baseUrl());
    }

    @Override
    public void stop() {
        SERVER.stop();
    }

    public static WireMockServer server() {
        return SERVER;
    }

    /** How a team stands, each item as {@link Standing} writes it; nothing was counted in the last periods. */
    public static void stand(Team team, String... items) {
        counted();
        plan(team, okJson("""
                {"asOf": "2026-11-23T09:00:00Z", "items": [%s]}
                """.formatted(String.join(",", items))));
    }

    /** How the team stood under a plan that is over. */
    public static void stood(Team team, UUID plan, String... items) {
        SERVER.stubFor(get(urlPathEqualTo("/v1/progress"))
                .withQueryParam("teamId", equalTo(team.id().toString()))
                .withQueryParam("planId", equalTo(plan.toString()))
                .willReturn(okJson("{\"items\": [%s]}".formatted(String.join(",", items)))));
    }

    /** What plan-service answers about the plans of a team that run today. */
    public static void plan(Team team, ResponseDefinitionBuilder answer) {
        SERVER.stubFor(get(urlPathEqualTo("/v1/progress"))
                .withQueryParam("teamId", equalTo(team.id().toString()))
                .withQueryParam("planId", absent())
                .willReturn(answer));
    }

    /** What activity-service measured in whatever days it is asked about. */
    public static void counted(String... items) {
        SERVER.stubFor(
                post(urlPathEqualTo("/v1/measurements")).willReturn(okJson("""
                {"from": "2026-11-16", "to": "2026-11-22", "asOf": null, "items": [%s]}
                """.formatted(String.join(",", items)))));
    }

    public static void forget() {
        SERVER.resetAll();
        SERVER.stubFor(get(urlPathEqualTo("/v1/progress")).atPriority(10).willReturn(serverError()));
        SERVER.stubFor(get(urlPathEqualTo("/v1/progress"))
                .withQueryParam("planId", matching(".*"))
                .atPriority(9)
                .willReturn(notFound()));
    }
}
