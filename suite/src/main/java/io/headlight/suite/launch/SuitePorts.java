package io.headlight.suite.launch;

import io.headlight.parts.CannotStart;
import io.headlight.parts.Ports;
import java.util.EnumMap;
import java.util.Map;

/** Which part listens where, on loopback. */
public final class SuitePorts {
    private static final int MANAGEMENT_OFFSET = 1000;
    private static final int HIGHEST = 65535;

    private final Map<SuitePart, Integer> api = new EnumMap<>(SuitePart.class);
    private final Map<SuitePart, Integer> management = new EnumMap<>(SuitePart.class);

    private SuitePorts() {}

    /** The standard ports, except where the environment names others: {@code HEADLIGHT_PORT_GATEWAY=9000}. */
    public static SuitePorts of(Map<String, String> environment) {
        SuitePorts ports = new SuitePorts();
        for (SuitePart part : SuitePart.values()) {
            int port = number(environment, part.portVariable(), part.standardPort());
            ports.api.put(part, port);
            if (part.hasManagementPort()) {
                ports.management.put(
                        part, number(environment, part.portVariable() + "_MANAGEMENT", port + MANAGEMENT_OFFSET));
            }
        }
        return ports;
    }

    /** Ports nobody uses now, so that a test can run beside a suite that is up. */
    public static SuitePorts free() {
        SuitePorts ports = new SuitePorts();
        for (SuitePart part : SuitePart.values()) {
            ports.api.put(part, Ports.free());
            if (part.hasManagementPort()) {
                ports.management.put(part, Ports.free());
            }
        }
        return ports;
    }

    public int port(SuitePart part) {
        return api.get(part);
    }

    /** Of any part but the database. */
    public int managementPort(SuitePart part) {
        return management.get(part);
    }

    /** Refuses with one sentence when somebody else listens on one of the ports. */
    void requireFree() {
        api.forEach((part, port) -> requireFree(port, part.title(), part.portVariable()));
        management.forEach(
                (part, port) -> requireFree(port, part.title() + ", management", part.portVariable() + "_MANAGEMENT"));
    }

    private static void requireFree(int port, String user, String variable) {
        if (!Ports.isFree(port)) {
            throw new CannotStart(
                    "Port %d (%s) is taken: stop the program that listens there, or choose another port with %s=<port>."
                            .formatted(port, user, variable));
        }
    }

    private static int number(Map<String, String> environment, String variable, int standard) {
        String text = environment.getOrDefault(variable, "").strip();
        if (text.isEmpty()) {
            return standard;
        }
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) > 0 && Integer.parseInt(text) <= HIGHEST) {
            return Integer.parseInt(text);
        }
        throw new CannotStart("%s is '%s': a port is a number from 1 to %d.".formatted(variable, text, HIGHEST));
    }
}
