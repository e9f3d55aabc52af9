package io.headlight.suite.launch;

import io.headlight.parts.CannotStart;
import io.headlight.parts.DiskSpace;
import io.headlight.parts.Part;
import io.headlight.parts.PartFailed;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** {@code ./headlight run}: everything up, a welcome, and everything down again when somebody says so. */
final class Launcher {
    private static final long LOOK_EVERY_MILLIS = 1000;

    private final Path checkout;
    private final RunFolder folder;
    private final Instant since;
    private final Progress progress;
    private final PrintStream out;
    private final PrintStream err;
    private final CountDownLatch stopping = new CountDownLatch(1);

    /** @param since when the person at the terminal began to wait */
    Launcher(Path checkout, Instant since, Progress progress, PrintStream out, PrintStream err) {
        this.checkout = checkout;
        this.folder = RunFolder.of(checkout);
        this.since = since;
        this.progress = progress;
        this.out = out;
        this.err = err;
    }

    /**
     * Returns 1 if the suite could not start; else it ends with the process, by Ctrl-C or {@code ./headlight stop}.
     *
     * @param options {@code --fresh}: without data of earlier runs; {@code --detach}: nobody sits at the terminal
     */
    int run(List<String> options, Welcome welcome) {
        try {
            Suite suite = new Suite(new SuiteSettings(
                    checkout, folder.folder(), SuitePorts.of(System.getenv()), options.contains("--fresh"), progress));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(suite)));
            suite.start();
            String text = welcome.text(suite, progress);
            progress.clear();
            out.printf(
                    "%nHeadlight is up after %d s.%n",
                    Duration.between(since, Instant.now()).toSeconds());
            out.print(text);
            out.print(options.contains("--detach") ? "./headlight stop" : "Ctrl-C");
            out.println(" stops everything. Data stay; ./headlight run --fresh starts over.");
            out.flush();
            sayReady();
            watch(suite);
            return 0;
        } catch (CannotStart e) {
            complain(e);
            return 1;
        }
    }

    private void stop(Suite suite) {
        stopping.countDown();
        progress.clear();
        suite.close();
    }

    private void sayReady() {
        try {
            Files.writeString(folder.ready(), "");
        } catch (IOException e) {
            throw DiskSpace.explain(e, folder.ready());
        }
    }

    /** Until the end: says so when a part is gone. The others go on, as they would in a data center. */
    private void watch(Suite suite) {
        try {
            while (!stopping.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                for (Part part : suite.lost()) {
                    err.printf("%s ended with exit code %d (log: %s).%n", part.name(), part.exitCode(), part.log());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void complain(CannotStart e) {
        if (stopping.getCount() == 0) {
            // Parts that end while starting because they are being stopped are no news.
            return;
        }
        progress.clear();
        err.println("headlight: " + e.getMessage());
        if (e instanceof PartFailed failure) {
            failure.lastLines().forEach(line -> err.println("    " + line));
        }
    }
}
