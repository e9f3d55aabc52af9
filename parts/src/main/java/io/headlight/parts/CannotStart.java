package io.headlight.parts;

/** Something outside our hands is missing or in the way. The message is one sentence fit for the person at the terminal. */
public class CannotStart extends RuntimeException {
    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
