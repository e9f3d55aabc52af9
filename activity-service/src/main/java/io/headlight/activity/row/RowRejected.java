package io.headlight.activity.row;

/** A row that cannot be taken, and why; the sentence never quotes what was sent. */
public final class RowRejected extends RuntimeException {

    private final String pointer;
    private final String code;
    private final String person;

    private RowRejected(String pointer, String code, String detail, String person) {
        super(detail, null, false, false);
        this.pointer = pointer;
        this.code = code;
        this.person = person;
    }

    public RowRejected(String pointer, String code, String detail) {
        this(pointer, code, detail, null);
    }

    static RowRejected unusable(String rule) {
        return new RowRejected("", "unusable", "The row breaks a rule: " + rule + ".");
    }

    /** Nobody is known by the name that the row uses for its rep. */
    static RowRejected unknown(String pointer, String code, String detail, String person) {
        return new RowRejected(pointer, code, detail, person);
    }

    /** JSON pointer into the row; empty when it is about the row as a whole. */
    public String pointer() {
        return pointer;
    }

    /** Stable rule code in snake_case. */
    public String code() {
        return code;
    }

    /** The owner id, email or rep id that nobody is known by, else null. */
    public String person() {
        return person;
    }
}
