package io.headlight.activity.json;

/** The body is not even readable; the sentence says where and quotes nothing of it. */
public sealed class MalformedBody extends RuntimeException {

    public MalformedBody(String where) {
        super(where, null, false, false);
    }

    /** It says of itself that it has a format that is not read here. */
    public static final class UnknownFormat extends MalformedBody {
        public UnknownFormat(String what) {
            super(what);
        }
    }
}
