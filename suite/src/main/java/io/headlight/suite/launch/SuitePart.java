package io.headlight.suite.launch;

import java.util.Optional;
import java.util.stream.Stream;

/** The parts of the suite, in the order they start; they stop the other way round. */
public enum SuitePart {
    DATABASE("database", 3307, ""),
    KEYCLOAK("keycloak", 8084, ""),
    ACTIVITY("activity-service", 8082, "headlight_activity"),
    PLAN("plan-service", 8081, "headlight_plan"),
    FEEDBACK("feedback-service", 8083, "headlight_feedback"),
    GATEWAY("gateway", 8080, "");

    private final String title;
    private final int standardPort;
    private final String schema;

    SuitePart(String title, int standardPort, String schema) {
        this.title = title;
        this.standardPort = standardPort;
        this.schema = schema;
    }

    /** What people call it: for the four services also the name of their module. */
    public String title() {
        return title;
    }

    /** The schema a service owns, which is also the name of its account. */
    public Optional<String> schema() {
        return schema.isEmpty() ? Optional.empty() : Optional.of(schema);
    }

    /** The variable that moves the port; with {@code _MANAGEMENT} behind it, that of the management port. */
    public String portVariable() {
        return "HEADLIGHT_PORT_" + name();
    }

    public int standardPort() {
        return standardPort;
    }

    public boolean hasManagementPort() {
        return this != DATABASE;
    }

    public boolean isService() {
        return compareTo(KEYCLOAK) > 0;
    }

    public static Stream<SuitePart> services() {
        return Stream.of(values()).filter(SuitePart::isService);
    }

    public static Optional<SuitePart> titled(String title) {
        return Stream.of(values()).filter(part -> part.title.equals(title)).findFirst();
    }
}
