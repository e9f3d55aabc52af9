package io.headlight.kit.problem;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * A request that the trade refuses. A rule that can be broken is a nested class of the thing it protects, named after what
 * is wrong ({@code AlreadyPublished extends Rejection.Conflict}); its name becomes the problem's code and type. Knows
 * nothing of HTTP: {@link Problems} does.
 */
public abstract sealed class Rejection extends RuntimeException {

    private Rejection(String detail) {
        super(detail, null, false, false);
    }

    /** Stable code, from the class name: {@code AlreadyPublished} is {@code already_published}. */
    public final String code() {
        return getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
                .toLowerCase(Locale.ROOT);
    }

    /** What was asked for is not there, or belongs to somebody else: the two must look the same. */
    public static non-sealed class NotFound extends Rejection {
        public NotFound(String detail) {
            super(detail);
        }

        public static NotFound of(String noun, Object id) {
            return new NotFound("There is no %s %s.".formatted(noun, id));
        }
    }

    /** It is there, and the caller may know that, but may not do this. */
    public static non-sealed class Forbidden extends Rejection {
        public Forbidden(String detail) {
            super(detail);
        }
    }

    /** The state of things does not allow it now. */
    public static non-sealed class Conflict extends Rejection {
        public Conflict(String detail) {
            super(detail);
        }
    }

    /** The caller saw an older state than the present one. */
    public static non-sealed class PreconditionFailed extends Rejection {
        public PreconditionFailed(String detail) {
            super(detail);
        }
    }

    /** The caller must say which state they saw. */
    public static non-sealed class PreconditionRequired extends Rejection {
        public PreconditionRequired(String detail) {
            super(detail);
        }
    }

    /** The request cannot be read at all. */
    public static non-sealed class Malformed extends Rejection {
        public Malformed(String detail) {
            super(detail);
        }
    }

    /** The sender did not prove who they are. */
    public static non-sealed class Unauthenticated extends Rejection {
        public Unauthenticated(String detail) {
            super(detail);
        }
    }

    /** It was there and will not be again: whoever asks should stop asking. */
    public static non-sealed class Gone extends Rejection {
        public Gone(String detail) {
            super(detail);
        }
    }

    /** The caller asks more often than was agreed; the same request may be sent again later. */
    public static non-sealed class TooMany extends Rejection {
        private final Duration retryAfter;

        public TooMany(String detail, Duration retryAfter) {
            super(detail);
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /** More than we take in one request. */
    public static non-sealed class TooLarge extends Rejection {
        public TooLarge(String detail) {
            super(detail);
        }
    }

    /** A body in a form that is not taken here. */
    public static non-sealed class UnsupportedMediaType extends Rejection {
        public UnsupportedMediaType(String detail) {
            super(detail);
        }
    }

    /** Something this needs does not answer now; the same request may be sent again later. */
    public static non-sealed class Unavailable extends Rejection {
        private final Duration retryAfter;

        public Unavailable(String detail, Duration retryAfter) {
            super(detail);
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /** Readable, but it breaks rules: all of them are listed. */
    public static non-sealed class Invalid extends Rejection {
        private final transient List<Violation> violations;

        public Invalid(String detail, List<Violation> violations) {
            super(detail);
            this.violations = List.copyOf(violations);
        }

        public Invalid(Violation violation) {
            this(violation.detail(), List.of(violation));
        }

        public List<Violation> violations() {
            return violations;
        }
    }
}
