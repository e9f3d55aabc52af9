package io.headlight.suite.launch;

import io.headlight.parts.FileLock;
import io.headlight.parts.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Where everything of one suite is: data that stay, logs, and who runs now. */
record RunFolder(Path folder) {
    RunFolder {
        folder = folder.toAbsolutePath().normalize();
    }

    /** The one `./headlight` uses. */
    static RunFolder of(Path checkout) {
        return new RunFolder(checkout.resolve(".headlight/run"));
    }

    Path data() {
        return folder.resolve("data");
    }

    void deleteData() {
        Folders.delete(data());
    }

    Path data(SuitePart part) {
        return data().resolve(part.title());
    }

    Secrets secrets() {
        return Secrets.in(data().resolve("secrets.properties"));
    }

    /** One log per part and run; the one before it is kept beside it. */
    Path log(SuitePart part) {
        return folder.resolve("logs").resolve(part.title() + ".log");
    }

    void keepLastLog(SuitePart part) {
        Path log = log(part);
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(part.title() + ".before.log"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RunState state() {
        return new RunState(folder.resolve("state"));
    }

    /** There while the suite is up and has been welcomed: what `run --detach` waits for. */
    Path ready() {
        return folder.resolve("ready");
    }

    void forgetReady() {
        try {
            Files.deleteIfExists(ready());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Held as long as a suite runs here; empty: one does. */
    Optional<FileLock> tryLock() {
        return FileLock.tryOn(folder.resolve("lock"));
    }
}
