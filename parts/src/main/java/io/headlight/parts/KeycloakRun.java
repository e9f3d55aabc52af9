package io.headlight.parts;

import java.nio.file.Path;

/**
 * One run of Keycloak.
 *
 * @param data kept between runs; made from the imported realm if missing
 * @param port of the realm, on loopback
 * @param managementPort of its health, on loopback
 */
public record KeycloakRun(Path data, Path log, int port, int managementPort) {
    public KeycloakRun {
        data = data.toAbsolutePath().normalize();
        log = log.toAbsolutePath().normalize();
    }
}
