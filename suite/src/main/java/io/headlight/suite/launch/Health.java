package io.headlight.suite.launch;

import io.headlight.parts.DatabaseServer;
import io.headlight.parts.Keycloak;
import io.headlight.parts.Probe;

/** Whether a part that runs also serves. */
final class Health {
    private Health() {}

    static boolean isReady(SuitePart part, int port, int managementPort) {
        return switch (part) {
            case DATABASE -> DatabaseServer.greets(port);
            case KEYCLOAK -> Keycloak.isReady(port);
            default -> Probe.ok("http://127.0.0.1:" + managementPort + "/q/health/ready");
        };
    }
}
