package io.headlight.kit.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A code that the description of a response names, as {@code code: when; other_code: when}; where there is nothing more to
 * say, codes alone.
 *
 * @param when may be empty
 */
record Said(String code, String when) {

    private static final Pattern ONE = Pattern.compile("([a-z][a-z0-9_]*)(?::\\s*(.+))?");
    private static final Pattern SEVERAL = Pattern.compile("[a-z][a-z0-9_]*(,\\s*[a-z][a-z0-9_]*)+");

    /** Empty when it is prose. */
    static List<Said> in(String description) {
        var said = new ArrayList<Said>();
        for (var part :
                description == null ? new String[0] : description.strip().split(";\\s*")) {
            var one = ONE.matcher(part);
            if (one.matches()) {
                said.add(new Said(one.group(1), one.group(2) == null ? "" : one.group(2)));
            } else if (SEVERAL.matcher(part).matches()) {
                for (var code : part.split(",\\s*")) {
                    said.add(new Said(code, ""));
                }
            } else if (said.isEmpty()) {
                return List.of();
            } else {
                var last = said.removeLast();
                said.add(new Said(last.code, last.when + "; " + part));
            }
        }
        return said;
    }

    /** The problem that the kit describes, when nothing more is said of it here. */
    Optional<UsualProblem> usual(int status) {
        return Arrays.stream(UsualProblem.values())
                .filter(problem -> when.isEmpty()
                        && problem.status == status
                        && problem.code().equals(code))
                .findFirst();
    }

    /** For people: when it happens, else the code in words. */
    String sentence() {
        var text = when.isEmpty() ? code.replace('_', ' ') : when;
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + (text.endsWith(".") ? "" : ".");
    }
}
