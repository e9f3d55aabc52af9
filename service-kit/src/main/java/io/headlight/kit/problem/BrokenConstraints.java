package io.headlight.kit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Parameter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Bean validation of a request: 422 with every broken rule and where it is. */
public class BrokenConstraints {

    private final ProblemResponses responses;
    private final Problems problems;
    private final ResourceInfo resource;

    BrokenConstraints(ProblemResponses responses, Problems problems, ResourceInfo resource) {
        this.responses = responses;
        this.problems = problems;
        this.resource = resource;
    }

    @ServerExceptionMapper
    public Response broken(ConstraintViolationException e) {
        if (e.getConstraintViolations().stream().anyMatch(v -> !isAboutArguments(v))) {
            // An answer or an entity of ours that breaks a rule is our bug, not the caller's.
            return problems.bug(e);
        }
        var errors = e.getConstraintViolations().stream()
                .map(this::violation)
                .sorted(Comparator.comparing(Violation::toString))
                .toList();
        var detail = errors.size() == 1 ? "One rule is broken." : errors.size() + " rules are broken.";
        return responses.of(422, "invalid", detail, errors).build();
    }

    private static boolean isAboutArguments(ConstraintViolation<?> v) {
        return StreamSupport.stream(v.getPropertyPath().spliterator(), false)
                .anyMatch(node -> node.getKind() == ElementKind.PARAMETER);
    }

    private Violation violation(ConstraintViolation<?> v) {
        var nodes =
                StreamSupport.stream(v.getPropertyPath().spliterator(), false).toList();
        var index = nodes.get(1).as(Path.ParameterNode.class).getParameterIndex();
        var parameter = resource.getResourceMethod().getParameters()[index];
        var below = nodes.subList(2, nodes.size());
        var code = v.getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
                .toLowerCase(Locale.ROOT);
        var detail = sentence(v.getMessage());
        if (parameter.isAnnotationPresent(RestHeader.class) || parameter.isAnnotationPresent(HeaderParam.class)) {
            return Violation.ofHeader(headerName(parameter), code, detail);
        }
        return isBody(parameter)
                ? Violation.at(pointer(below), code, detail)
                : Violation.ofParameter(
                        below.isEmpty()
                                ? nodes.get(1).getName()
                                : below.getLast().getName(),
                        code,
                        detail);
    }

    private static boolean isBody(Parameter parameter) {
        return List.of(RestQuery.class, RestPath.class, QueryParam.class, PathParam.class, BeanParam.class).stream()
                .noneMatch(parameter::isAnnotationPresent);
    }

    private static String headerName(Parameter parameter) {
        var rest = parameter.getAnnotation(RestHeader.class);
        return rest != null
                ? rest.value()
                : parameter.getAnnotation(HeaderParam.class).value();
    }

    private static String pointer(List<Path.Node> nodes) {
        var pointer = new StringBuilder();
        for (var node : nodes) {
            if (node.isInIterable()) {
                pointer.append('/').append(node.getIndex() != null ? node.getIndex() : node.getKey());
            }
            var name = node.getName();
            if (name != null && !name.startsWith("<")) {
                pointer.append('/').append(JsonFault.escape(name));
            }
        }
        return pointer.toString();
    }

    private static String sentence(String message) {
        var text = Character.toUpperCase(message.charAt(0)) + message.substring(1);
        return text.endsWith(".") ? text : text + ".";
    }
}
