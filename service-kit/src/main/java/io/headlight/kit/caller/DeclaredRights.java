package io.headlight.kit.caller;

import jakarta.annotation.Priority;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestPath;

/** Enforces {@link VisibleRep} and {@link LedTeam} before the resource method runs. */
@Provider
@Priority(Priorities.AUTHORIZATION + 1)
public class DeclaredRights implements ContainerRequestFilter {

    private record Declared(String parameter, boolean inPath, boolean team) {}

    private final ResourceInfo resource;
    private final Rights rights;
    private final Map<Method, List<Declared>> known = new ConcurrentHashMap<>();

    DeclaredRights(ResourceInfo resource, Rights rights) {
        this.resource = resource;
        this.rights = rights;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        for (var declared : known.computeIfAbsent(method, DeclaredRights::declaredBy)) {
            var uri = request.getUriInfo();
            var values = declared.inPath ? uri.getPathParameters() : uri.getQueryParameters();
            for (var value : values.getOrDefault(declared.parameter, List.of())) {
                check(declared, value);
            }
        }
    }

    private void check(Declared declared, String value) {
        UUID id;
        try {
            id = UUID.fromString(value);
        } catch (IllegalArgumentException notAnId) {
            if (declared.inPath) {
                throw new NotFoundException(notAnId);
            }
            return; // the parameter's own conversion refuses it, naming the parameter
        }
        if (declared.team) {
            rights.ledTeam(id);
        } else {
            rights.visibleRep(id);
        }
    }

    private static List<Declared> declaredBy(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(p -> p.isAnnotationPresent(VisibleRep.class) || p.isAnnotationPresent(LedTeam.class))
                .map(p -> new Declared(
                        p.getName(), p.isAnnotationPresent(RestPath.class), p.isAnnotationPresent(LedTeam.class)))
                .toList();
    }
}
