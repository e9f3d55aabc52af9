package io.headlight.suite.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headlight.parts.CannotStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SuitePortsTest {

    @Test
    @DisplayName("a taken port is refused in one sentence that names port, part and the way out")
    void aTakenPortIsRefused() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int taken = other.getLocalPort();
            SuitePorts ports = SuitePorts.of(elsewhereBut("HEADLIGHT_PORT_PLAN", taken));
            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(CannotStart.class)
                    .hasMessage(
                            "Port %d (plan-service) is taken: stop the program that listens there, or choose another"
                                    + " port with HEADLIGHT_PORT_PLAN=<port>.",
                            taken);
        }
    }

    @Test
    @DisplayName("a taken management port names its own variable")
    void aTakenManagementPortNamesItsOwnVariable() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            SuitePorts ports = SuitePorts.of(elsewhereBut("HEADLIGHT_PORT_GATEWAY_MANAGEMENT", other.getLocalPort()));
            assertThatThrownBy(ports::requireFree)
                    .hasMessageContaining("(gateway, management)")
                    .hasMessageContaining("HEADLIGHT_PORT_GATEWAY_MANAGEMENT=<port>");
        }
    }

    @Test
    @DisplayName("a moved port takes its management port along")
    void aMovedPortTakesItsManagementPortAlong() {
        SuitePorts ports = SuitePorts.of(Map.of("HEADLIGHT_PORT_GATEWAY", "9500"));
        assertThat(ports.port(SuitePart.GATEWAY)).isEqualTo(9500);
        assertThat(ports.managementPort(SuitePart.GATEWAY)).isEqualTo(10500);
        assertThat(ports.port(SuitePart.KEYCLOAK)).isEqualTo(8084);
        assertThat(ports.managementPort(SuitePart.KEYCLOAK)).isEqualTo(9084);
    }

    @Test
    @DisplayName("what is no port is refused")
    void whatIsNoPortIsRefused() {
        for (String text : new String[] {"http", "0", "65536", "-1", "8080 8081"}) {
            assertThatThrownBy(() -> SuitePorts.of(Map.of("HEADLIGHT_PORT_GATEWAY", text)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage("HEADLIGHT_PORT_GATEWAY is '%s': a port is a number from 1 to 65535.", text);
        }
    }

    /** Every other port is one that nobody uses: a suite may be running on the standard ones. */
    private static Map<String, String> elsewhereBut(String variable, int port) {
        SuitePorts free = SuitePorts.free();
        Map<String, String> environment = new HashMap<>();
        for (SuitePart part : SuitePart.values()) {
            environment.put(part.portVariable(), Integer.toString(free.port(part)));
            if (part.hasManagementPort()) {
                environment.put(part.portVariable() + "_MANAGEMENT", Integer.toString(free.managementPort(part)));
            }
        }
        environment.put(variable, Integer.toString(port));
        return environment;
    }
}
