package io.headlight.gateway.call;

/** A service gave no answer that could be used; the message says why, for people. */
public abstract sealed class NoAnswer extends RuntimeException {

    private NoAnswer(String reason) {
        super(reason, null, false, false);
    }

    /** The service is ill, or the way to it: counts against it. */
    public static final class Failed extends NoAnswer {
        Failed(String reason) {
            super(reason);
        }
    }

    /** The service is well and said no. */
    public static final class Refused extends NoAnswer {
        Refused(String reason) {
            super(reason);
        }
    }
}
