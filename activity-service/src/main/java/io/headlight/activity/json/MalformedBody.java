package io.headlight.activity.json;

/** The body is not even readable; the sentence says where and quotes nothing of it. */
public final class MalformedBody extends RuntimeException {

    public MalformedBody(String where) {
        super(where, null, false, false);
    }
}
