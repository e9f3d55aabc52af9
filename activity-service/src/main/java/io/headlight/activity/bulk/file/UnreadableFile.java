package io.headlight.activity.bulk.file;

/** From here on nobody can tell what the rows are. The sentence never quotes the file. */
public final class UnreadableFile extends RuntimeException {

    private final long line;
    private final String code;

    public UnreadableFile(long line, String code, String detail) {
        super("Line %d: %s".formatted(line, detail), null, false, false);
        this.line = line;
        this.code = code;
    }

    public long line() {
        return line;
    }

    public String code() {
        return code;
    }
}
