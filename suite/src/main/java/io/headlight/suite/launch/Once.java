package io.headlight.suite.launch;

import io.headlight.parts.DiskSpace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Something done once per run data, such as loading the demo; remembered beside the data, so that --fresh forgets it. */
public record Once(Path folder, String name) {
    /** How far it got: neither, begun but cut short, or done. */
    public enum Progressed {
        NOT_YET,
        HALF,
        DONE
    }

    /** What earlier runs did. */
    public Progressed progressed() {
        if (Files.exists(done())) {
            return Progressed.DONE;
        }
        return Files.exists(begun()) ? Progressed.HALF : Progressed.NOT_YET;
    }

    /** Does it, and remembers that it was begun and that it ended well. */
    public void run(Runnable task) {
        mark(begun());
        task.run();
        mark(done());
    }

    private static void mark(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "");
        } catch (IOException e) {
            throw DiskSpace.explain(e, file);
        }
    }

    private Path begun() {
        return folder.resolve(name + ".begun");
    }

    private Path done() {
        return folder.resolve(name + ".done");
    }
}
