package io.headlight.gateway;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;

/** Stand-ins for the three services behind the door, and for two that misbehave below HTTP. */
public class Services implements QuarkusTestResourceLifecycleManager {

    public static final WireMockServer PLAN = server();
    public static final WireMockServer ACTIVITY = server();
    public static final WireMockServer FEEDBACK = server();
    public static final RawService RAW = new RawService();

    private static WireMockServer server() {
        return new WireMockServer(WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .gzipDisabled(true)
                .extensions(new Together())
                .maxRequestJournalEntries(100));
    }

    @Override
    public Map<String, String> start() {
        all().forEach(WireMockServer::start);
        return Map.ofEntries(
                Map.entry("PLAN_URL", PLAN.baseUrl()),
                Map.entry("ACTIVITY_URL", ACTIVITY.baseUrl()),
                Map.entry("FEEDBACK_URL", FEEDBACK.baseUrl()),
                Map.entry("gateway.routing.timeout", "2s"),
                Map.entry("headlight.uploads.path", "/v1/imports/[^/]+/content|/v1/raw/content"),
                Map.entry("gateway.routing.upload.idle", "1500ms"),
                Map.entry("gateway.call.deadline", "1s"),
                // One test after the other makes the services ill; only the breaker's own test lets it open.
                Map.entry("gateway.call.breaker-calls", "10000"),
                Map.entry("gateway.routing.services.raw-service.url", "http://127.0.0.1:" + RAW.port()),
                Map.entry("gateway.routing.services.raw-service.prefixes", "/v1/raw"),
                // Nobody listens on the discard port.
                Map.entry("gateway.routing.services.gone-service.url", "http://127.0.0.1:9"),
                Map.entry("gateway.routing.services.gone-service.prefixes", "/v1/gone"));
    }

    @Override
    public void stop() {
        all().forEach(WireMockServer::stop);
        RAW.stop();
    }

    /** Forgets what was told and what was asked. */
    public static void reset() {
        all().forEach(WireMockServer::resetAll);
    }

    private static List<WireMockServer> all() {
        return List.of(PLAN, ACTIVITY, FEEDBACK);
    }
}
