package io.headlight.kit.document;

import io.headlight.kit.problem.Rejection;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Which codes a service's rejections have, and with which status they are answered. */
final class Rejections {

    /** What {@link io.headlight.kit.problem.Problems} answers. */
    static final Map<Class<? extends Rejection>, Integer> STATUS = Map.ofEntries(
            Map.entry(Rejection.Malformed.class, 400),
            Map.entry(Rejection.Unauthenticated.class, 401),
            Map.entry(Rejection.Forbidden.class, 403),
            Map.entry(Rejection.NotFound.class, 404),
            Map.entry(Rejection.Conflict.class, 409),
            Map.entry(Rejection.Gone.class, 410),
            Map.entry(Rejection.PreconditionFailed.class, 412),
            Map.entry(Rejection.TooLarge.class, 413),
            Map.entry(Rejection.UnsupportedMediaType.class, 415),
            Map.entry(Rejection.Invalid.class, 422),
            Map.entry(Rejection.PreconditionRequired.class, 428),
            Map.entry(Rejection.TooMany.class, 429),
            Map.entry(Rejection.Unavailable.class, 503));

    /** Each as "409 already_published". */
    private final Set<String> known = new HashSet<>();

    Rejections(IndexView index) {
        STATUS.forEach((kind, status) -> {
            known.add(status + " " + code(kind.getSimpleName()));
            index.getAllKnownSubclasses(DotName.createSimple(kind))
                    .forEach(rejection ->
                            known.add(status + " " + code(rejection.name().withoutPackagePrefix())));
        });
        Arrays.stream(UsualProblem.values()).forEach(problem -> known.add(problem.status + " " + problem.code()));
    }

    boolean has(int status, String code) {
        return known.contains(status + " " + code);
    }

    /** As {@link Rejection#code()} makes it. */
    private static String code(String className) {
        return className
                .substring(className.lastIndexOf('$') + 1)
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
                .toLowerCase(Locale.ROOT);
    }
}
