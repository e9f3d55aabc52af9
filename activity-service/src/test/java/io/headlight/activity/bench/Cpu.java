package io.headlight.activity.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.stream.Stream;

/** What the service and its database have worked, in microseconds; whatever else the machine does is not in it. */
final class Cpu {

    private Cpu() {}

    /** Without the calling thread, which sends the load. */
    static long micros() {
        var self = ProcessHandle.current();
        long all = Stream.concat(Stream.of(self), self.descendants())
                .mapToLong(process ->
                        process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos())
                .sum();
        return (all - ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()) / 1000;
    }
}
