package io.headlight.parts;

import java.util.List;

/** A part ended, or was not ready in time; carries the last lines it wrote. */
public final class PartFailed extends CannotStart {
    private final transient List<String> lastLines;

    PartFailed(String sentence, List<String> lastLines) {
        super(sentence);
        this.lastLines = List.copyOf(lastLines);
    }

    /** The end of the part's log, oldest line first, at most 20 lines. */
    public List<String> lastLines() {
        return lastLines;
    }
}
