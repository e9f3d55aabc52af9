package io.headlight.parts;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The end of a log file, for the person who asks why a part did not come up. */
public final class Log {
    private static final int LINES = 20;
    private static final int BYTES = 64 * 1024;

    private Log() {}

    /** The last 20 lines, fewer if the file is shorter, none if it is missing. Reads only the end of a large file. */
    public static List<String> tail(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - BYTES));
            byte[] end = new byte[(int) Math.min(BYTES, file.length() - file.getFilePointer())];
            file.readFully(end);
            List<String> lines = new String(end, StandardCharsets.UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }
}
