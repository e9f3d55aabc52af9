package io.headlight.kit.http;

import io.headlight.kit.problem.Rejection;
import io.headlight.kit.problem.Violation;
import jakarta.annotation.Priority;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Refuses query parameters that the operation does not have, and a second value where it takes one: a misspelt filter
 * that is silently ignored shows people the wrong numbers.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 2)
public class KnownParameters implements ContainerRequestFilter {

    private final ResourceInfo resource;
    /** Per method: parameter name to "takes many". */
    private final Map<Method, Map<String, Boolean>> known = new ConcurrentHashMap<>();

    KnownParameters(ResourceInfo resource) {
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var sent = request.getUriInfo().getQueryParameters();
        if (sent.isEmpty()
                || resource.getResourceMethod() == null
                || resource.getResourceMethod().isAnnotationPresent(AnyParameters.class)) {
            return;
        }
        var takes = known.computeIfAbsent(resource.getResourceMethod(), KnownParameters::of);
        var wrong = sent.entrySet().stream()
                .map(entry -> {
                    var name = entry.getKey();
                    if (!takes.containsKey(name)) {
                        return Violation.ofParameter(name, "unknown_parameter", "There is no parameter of this name.");
                    }
                    return entry.getValue().size() > 1 && !takes.get(name)
                            ? Violation.ofParameter(name, "repeated_parameter", "Send this parameter once.")
                            : null;
                })
                .filter(violation -> violation != null)
                .toList();
        if (!wrong.isEmpty()) {
            throw new Rejection.Invalid("The query has parameters that cannot be used.", wrong);
        }
    }

    private static Map<String, Boolean> of(Method method) {
        var names = new HashMap<String, Boolean>();
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(RestQuery.class)) {
                names.put(
                        name(parameter.getAnnotation(RestQuery.class), parameter.getName()),
                        Collection.class.isAssignableFrom(parameter.getType()));
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                Arrays.stream(parameter.getType().getDeclaredFields())
                        .filter(field -> field.isAnnotationPresent(RestQuery.class))
                        .forEach(field -> names.put(
                                name(field.getAnnotation(RestQuery.class), field.getName()),
                                Collection.class.isAssignableFrom(field.getType())));
            }
        }
        return names;
    }

    private static String name(RestQuery declared, String fallback) {
        return declared.value().isEmpty() ? fallback : declared.value();
    }
}
