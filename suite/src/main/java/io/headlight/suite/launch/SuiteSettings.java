package io.headlight.suite.launch;

import java.nio.file.Path;

/**
 * What a suite is started with.
 *
 * @param checkout where the built services are
 * @param folder data, logs and state of this suite; one suite at a time in it
 * @param fresh true: what an earlier run left is deleted first
 */
public record SuiteSettings(Path checkout, Path folder, SuitePorts ports, boolean fresh, Progress progress) {

    /** For tests: ports nobody uses, data of its own, nobody watching. */
    public static SuiteSettings forTest(Path checkout, Path folder) {
        return new SuiteSettings(checkout, folder, SuitePorts.free(), true, Progress.SILENT);
    }
}
