package io.headlight.kit.problem;

import jakarta.ws.rs.BadRequestException;

/** A query parameter that is no UUID, date or instant although it should be one. */
public final class UnreadableParameter extends BadRequestException {

    private final transient Violation violation;

    public UnreadableParameter(Violation violation) {
        super(violation.detail());
        this.violation = violation;
    }

    Violation violation() {
        return violation;
    }
}
