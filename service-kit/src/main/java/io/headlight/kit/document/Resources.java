package io.headlight.kit.document;

import io.headlight.kit.caller.LedTeam;
import io.headlight.kit.caller.VisibleRep;
import jakarta.ws.rs.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jboss.resteasy.reactive.RestResponse;

/** The methods behind the operations: what the document does not tell of them. */
final class Resources {

    private static final DotName ENTITY = DotName.createSimple("jakarta.persistence.Entity");
    private static final DotName RESPONSE = DotName.createSimple(RestResponse.class);
    private static final DotName VISIBLE_REP = DotName.createSimple(VisibleRep.class);
    private static final DotName LED_TEAM = DotName.createSimple(LedTeam.class);

    private final Map<String, MethodInfo> methods = new HashMap<>();
    private final boolean store;

    Resources(IndexView index) {
        store = !index.getAnnotations(ENTITY).isEmpty();
        index.getAnnotations(DotName.createSimple(Path.class)).stream()
                .map(AnnotationInstance::target)
                .filter(target -> target.kind() == AnnotationTarget.Kind.CLASS)
                .map(AnnotationTarget::asClass)
                .filter(resource -> !resource.isInterface())
                .forEach(resource -> resource.methods().forEach(method -> methods.put(method.name(), method)));
    }

    /** Operations are named after their methods. */
    Optional<MethodInfo> method(String operationId) {
        return Optional.ofNullable(methods.get(operationId));
    }

    /** Has the service a database? */
    boolean hasStore() {
        return store;
    }

    static boolean asksWhoseItIs(MethodInfo method) {
        return method.hasAnnotation(VISIBLE_REP) || method.hasAnnotation(LED_TEAM);
    }

    /** The name of the schema of what is answered: {@code RestResponse<PlanView>} is {@code PlanView}. */
    static Optional<String> answer(MethodInfo method) {
        var type = method.returnType();
        if (type.kind() == Type.Kind.PARAMETERIZED_TYPE && type.name().equals(RESPONSE)) {
            type = type.asParameterizedType().arguments().getFirst();
        }
        return switch (type.kind()) {
            case CLASS -> Optional.of(simple(type));
            case PARAMETERIZED_TYPE ->
                Optional.of(simple(type)
                        + simple(type.asParameterizedType().arguments().getFirst()));
            default -> Optional.empty();
        };
    }

    private static String simple(Type type) {
        var name = type.name().withoutPackagePrefix();
        return name.substring(name.lastIndexOf('$') + 1);
    }
}
