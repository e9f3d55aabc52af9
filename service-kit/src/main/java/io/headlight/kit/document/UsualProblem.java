package io.headlight.kit.document;

import java.util.Locale;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.examples.Example;

/** The problems that the kit answers by itself, so that no operation has to say so. */
enum UsualProblem {
    MALFORMED_JSON(400, "the body is not JSON", "The body is not well-formed JSON: line 1, column 17."),
    IDEMPOTENCY_KEY_MISSING(
            400,
            "the Idempotency-Key header was not sent",
            "Send an Idempotency-Key header, so that a retry cannot do this twice."),
    UNAUTHENTICATED(
            401, "no access token was sent, or it is not valid", "The access token is not valid or has expired."),
    FORBIDDEN(403, "the caller's role does not allow this", "Your role does not allow this."),
    NOT_YOURS(
            403,
            "it is in the caller's organization, but not theirs to see",
            "This belongs to someone you do not manage."),
    NOT_FOUND(
            404,
            "there is none of this id, or it is another organization's",
            "There is no plan " + ProblemExamples.ID + "."),
    NOT_ACCEPTABLE(406, "the Accept header leaves nothing that is offered", "Not acceptable."),
    REQUEST_IN_PROGRESS(
            409,
            "a request with this Idempotency-Key is still running",
            "A request with this Idempotency-Key is still running; send it again in a moment."),
    CHANGED_MEANWHILE(412, "If-Match names an older state", "Somebody changed this since you read it; read it again."),
    TOO_LARGE(413, "the body is too large", "The body is larger than 1048576 bytes."),
    UNSUPPORTED_MEDIA_TYPE(415, "the Content-Type is not one that is read", "Unsupported media type."),
    INVALID(
            422,
            "rules are broken, by the body, a parameter or a header; errors tells each with its place",
            "One rule is broken."),
    IF_MATCH_REQUIRED(428, "the If-Match header was not sent", "Send If-Match with the ETag you last saw."),
    INTERNAL_ERROR(500, "a bug", "Something went wrong on our side; quote the traceId when you report it."),
    STORE_UNAVAILABLE(
            503,
            "the database does not answer in time",
            "The database does not answer in time; nothing was changed that we know of."),
    DIRECTORY_UNAVAILABLE(503, "the directory of people does not answer", "The directory of people does not answer.");

    final int status;
    final String when;
    final String detail;

    UsualProblem(int status, String when, String detail) {
        this.status = status;
        this.when = when;
        this.detail = detail;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Looks the same in every service, so that the gateway can take the services' documents into one. */
    Example example() {
        var value = this == INVALID
                ? ProblemExamples.invalid(code(), "/v1/plans", detail, "not_blank", "Must not be blank.", "/name")
                : ProblemExamples.problem(status, code(), "/v1/plans/" + ProblemExamples.ID, detail);
        return OASFactory.createExample().value(value);
    }
}
