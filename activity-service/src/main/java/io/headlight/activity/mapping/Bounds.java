package io.headlight.activity.mapping;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.util.Collection;
import java.util.List;

/** What an expression may use up. Looked at before and after each step of its evaluation. */
final class Bounds {

    static final int LONGEST_TEXT = 4000;

    private static final long NANOS = 250_000_000;
    private static final int DEEPEST = 60;
    private static final int LONGEST_LIST = 1000;
    /** Another answer each time, another expression inside, or more memory than asked for in one step. */
    private static final List<String> NOT_HERE = List.of("now", "millis", "random", "shuffle", "eval", "pad");

    private final long end = System.nanoTime() + NANOS;
    private final Weight weight;
    private int depth;

    private Bounds(Object payload) {
        this.weight = new Weight(payload);
    }

    /** @param payload what the expression is evaluated on */
    static void set(Jsonata.Frame frame, Object payload) {
        for (var name : NOT_HERE) {
            frame.bind(
                    name,
                    Jsonata.function(
                            name,
                            (List<?> arguments) -> {
                                throw new Exceeded("uses $" + name + ", which a mapping may not");
                            },
                            null));
        }
        var bounds = new Bounds(payload);
        frame.setEvaluateEntryCallback((expression, input, environment) -> bounds.enter());
        frame.setEvaluateExitCallback((expression, input, environment, result) -> bounds.leave(result));
    }

    private void enter() {
        depth++;
        if (depth > DEEPEST) {
            throw new Exceeded("is nested deeper than %d steps".formatted(DEEPEST));
        }
        inTime();
    }

    private void leave(Object result) {
        depth--;
        if (result instanceof CharSequence text && text.length() > LONGEST_TEXT) {
            throw new Exceeded("makes a text of over %d characters".formatted(LONGEST_TEXT));
        }
        if (result instanceof Collection<?> list && list.size() > LONGEST_LIST) {
            throw new Exceeded("makes a list of over %d elements".formatted(LONGEST_LIST));
        }
        if (weight.isTooMuch(result)) {
            throw new Exceeded("makes far more of an item than there is in it");
        }
        inTime();
    }

    private void inTime() {
        if (System.nanoTime() > end) {
            throw new Exceeded("takes over %d ms".formatted(NANOS / 1_000_000));
        }
    }

    /** Extends the library's own exception, which it lets through. */
    static final class Exceeded extends JException {

        private final String bound;

        Exceeded(String bound) {
            super("bound", -1);
            this.bound = bound;
        }

        @Override
        public String getMessage() {
            return bound;
        }
    }
}
