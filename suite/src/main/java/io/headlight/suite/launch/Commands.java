package io.headlight.suite.launch;

import io.headlight.parts.Address;
import io.headlight.parts.Command;
import io.headlight.parts.DatabaseRun;
import io.headlight.parts.KeycloakRun;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How each part of one suite is started: its arguments and its environment. */
record Commands(Artifacts artifacts, RunFolder folder, SuitePorts ports, Secrets secrets) {

    DatabaseRun database() {
        List<String> statements = SuitePart.services()
                .flatMap(part -> part.schema().stream())
                .flatMap(schema -> DatabaseRun.schema(schema, schema, secrets.databasePassword()).stream())
                .toList();
        return new DatabaseRun(
                folder.data(SuitePart.DATABASE),
                folder.log(SuitePart.DATABASE),
                ports.port(SuitePart.DATABASE),
                true,
                statements);
    }

    KeycloakRun keycloak() {
        return new KeycloakRun(
                folder.data(SuitePart.KEYCLOAK),
                folder.log(SuitePart.KEYCLOAK),
                ports.port(SuitePart.KEYCLOAK),
                ports.managementPort(SuitePart.KEYCLOAK));
    }

    Command service(SuitePart part) {
        List<String> line = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Six JVMs on a laptop: quick to start and small, rather than fast in an hour.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-jar",
                artifacts.service(part).toString());
        return new Command(part.title(), line, environment(part), folder.folder(), folder.log(part));
    }

    private Map<String, String> environment(SuitePart part) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "KEYCLOAK_URL", url(SuitePart.KEYCLOAK),
                "OIDC_URL", url(SuitePart.KEYCLOAK) + "/realms/headlight",
                "SERVICES_CLIENT_SECRET", Secrets.SERVICES_CLIENT,
                "PLAN_URL", url(SuitePart.PLAN),
                "ACTIVITY_URL", url(SuitePart.ACTIVITY),
                "FEEDBACK_URL", url(SuitePart.FEEDBACK),
                "PUBLIC_URL", url(SuitePart.GATEWAY),
                "HEADLIGHT_KEY", secrets.key()));
        environment.putAll(Map.of(
                "QUARKUS_HTTP_HOST",
                "127.0.0.1",
                "QUARKUS_HTTP_PORT",
                Integer.toString(ports.port(part)),
                "QUARKUS_MANAGEMENT_HOST",
                "127.0.0.1",
                "QUARKUS_MANAGEMENT_PORT",
                Integer.toString(ports.managementPort(part))));
        part.schema().ifPresent(schema -> {
            Address address = Address.local(ports.port(SuitePart.DATABASE), schema, schema, secrets.databasePassword());
            environment.put("DB_URL", address.url());
            environment.put("DB_USER", address.user());
            environment.put("DB_PASSWORD", address.password());
        });
        if (part == SuitePart.ACTIVITY) {
            environment.put("WEBHOOK_SPOOL", folder.data(part).resolve("spool").toString());
        }
        return environment;
    }

    private String url(SuitePart part) {
        return "http://127.0.0.1:" + ports.port(part);
    }
}
