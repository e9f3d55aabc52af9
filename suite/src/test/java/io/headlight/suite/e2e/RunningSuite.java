package io.headlight.suite.e2e;

import io.headlight.suite.demo.Demo;
import io.headlight.suite.demo.FrontDoor;
import io.headlight.suite.launch.Suite;
import io.headlight.suite.launch.SuitePart;
import io.headlight.suite.launch.SuiteSettings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The whole suite with its demo, started once for all end-to-end tests, on free ports and with data of its own. */
public final class RunningSuite implements BeforeAllCallback {

    private static Suite suite;
    private static FrontDoor door;

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.create(RunningSuite.class))
                .computeIfAbsent("suite", any -> start());
    }

    private static AutoCloseable start() {
        var checkout = Path.of(System.getProperty("headlight.checkout"));
        suite = Suite.started(SuiteSettings.forTest(checkout, checkout.resolve("suite/target/end-to-end")));
        door = new FrontDoor(suite.url(SuitePart.GATEWAY), suite.realm());
        new Demo(door, Instant.now(), progress -> {}).load();
        return () -> {
            door.close();
            suite.close();
        };
    }

    static Suite suite() {
        return suite;
    }

    static FrontDoor door() {
        return door;
    }

    /** So that {@code ./headlight} and the README's commands speak to this suite. */
    static Map<String, String> environmentForTheScript() {
        var environment = new HashMap<String, String>();
        for (var part : SuitePart.values()) {
            environment.put(
                    part.portVariable(),
                    Integer.toString(suite.settings().ports().port(part)));
        }
        environment.put("HEADLIGHT_API", suite.url(SuitePart.GATEWAY) + "/v1");
        return environment;
    }
}
