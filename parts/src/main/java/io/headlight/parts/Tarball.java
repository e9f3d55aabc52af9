package io.headlight.parts;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A .tar.gz, unpacked by the machine's tar: Java has none, and permissions and links must stay as they are. */
public final class Tarball {
    private Tarball() {}

    /** Unpacks into the existing folder {@code target}, leaving out the first {@code strip} parts of every path. */
    public static void unpack(InputStream archive, Path target, int strip) throws IOException {
        Process tar = new ProcessBuilder(List.of("tar", "-xz", "--no-same-owner", "--strip-components=" + strip))
                .directory(target.toFile())
                .redirectErrorStream(true)
                .start();
        IOException refused = null;
        try (OutputStream in = tar.getOutputStream()) {
            archive.transferTo(in);
        } catch (IOException e) {
            // tar ended early; what it says is the better explanation.
            refused = e;
        }
        String said = new String(tar.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (exitCode(tar) != 0 || refused != null) {
            throw new IOException("tar: " + said.strip(), refused);
        }
    }

    private static int exitCode(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            return -1;
        }
    }
}
