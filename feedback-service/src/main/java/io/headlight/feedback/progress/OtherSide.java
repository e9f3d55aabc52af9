package io.headlight.feedback.progress;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

/** What another service's answer means when it is not what was asked for. */
final class OtherSide {

    private OtherSide() {}

    /** For a client's exception mapper: null leaves the answer to the client's own. */
    static RuntimeException said(Response answer) {
        if (answer.getStatus() == Status.NOT_FOUND.getStatusCode()) {
            return new HasNone();
        }
        return answer.getStatus() >= Status.INTERNAL_SERVER_ERROR.getStatusCode() ? new Failed() : null;
    }

    /** Something is wrong with it: worth another try. */
    static final class Failed extends RuntimeException {}

    /** It is well, and there is no such thing. */
    static final class HasNone extends RuntimeException {}
}
