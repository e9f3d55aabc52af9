package io.headlight.plan;

import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Stands in for activity-service, and for the issuer of our own token. Injected as {@link WireMockServer}. */
public class ActivityStub implements QuarkusTestResourceLifecycleManager {

    private static final String TOKEN = "{\"access_token\": \"ours\", \"token_type\": \"Bearer\", \"expires_in\": 300}";

    private final WireMockServer server =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));

    /** Forgets what was stubbed and asked; only the token stays. */
    public static void reset(WireMockServer server) {
        server.resetAll();
        server.stubFor(post("/token").willReturn(okJson(TOKEN)));
    }

    /** Takes every measure it is told of. */
    public static void takesMeasures(WireMockServer server) {
        server.stubFor(put(urlMatching("/v1/measures/.*")).willReturn(ok()));
    }

    /** @param items what it answers to every question for measurements, as JSON objects */
    public static void measured(WireMockServer server, String items) {
        server.stubFor(post("/v1/measurements")
                .willReturn(okJson("{\"from\": \"2028-01-03\", \"to\": \"2028-01-17\", \"items\": [" + items + "]}")));
    }

    @Override
    public Map<String, String> start() {
        server.start();
        reset(server);
        return Map.of(
                "quarkus.rest-client.activity-service.url", server.baseUrl(),
                "quarkus.oidc-client.auth-server-url", server.baseUrl());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(server, new TestInjector.MatchesType(WireMockServer.class));
    }

    @Override
    public void stop() {
        server.stop();
    }
}
