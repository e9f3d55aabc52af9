package io.headlight.suite.demo;

/** The front door said no: what was asked, and what it answered. */
public final class Refused extends RuntimeException {

    private final int status;

    Refused(String request, int status, String answer) {
        super("%s was answered %d: %s".formatted(request, status, answer));
        this.status = status;
    }

    public int status() {
        return status;
    }
}
