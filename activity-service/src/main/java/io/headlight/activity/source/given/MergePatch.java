package io.headlight.activity.source.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.validation.groups.Default;
import java.util.Comparator;
import java.util.Locale;

/** Lays a JSON merge patch (RFC 7396) over a value and checks what comes out. */
@ApplicationScoped
public class MergePatch {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper json;
    private final Validator validator;

    MergePatch(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * @param whole the rules of the outcome that a patch itself need not keep
     * @throws JsonProcessingException when a member is unknown or has the wrong type; becomes a 422 with its pointer
     * @throws Rejection.Invalid when the result breaks constraints
     */
    public <T> T apply(T present, JsonNode patch, Class<T> type, Class<?> whole) throws JsonProcessingException {
        if (!(patch instanceof ObjectNode members)) {
            throw new Rejection.Invalid(Violation.at("", "type", "A merge patch is a JSON object."));
        }
        var changed = json.treeToValue(merge(json.valueToTree(present), members), type);
        var broken = validator.validate(changed, Default.class, whole).stream()
                .map(MergePatch::violation)
                .sorted(Comparator.comparing(Violation::pointer))
                .toList();
        if (!broken.isEmpty()) {
            throw new Rejection.Invalid(
                    broken.size() == 1 ? "One rule is broken." : broken.size() + " rules are broken.", broken);
        }
        return changed;
    }

    private static ObjectNode merge(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(member -> {
            var name = member.getKey();
            switch (member.getValue()) {
                case JsonNode gone when gone.isNull() -> target.remove(name);
                case ObjectNode inner ->
                    target.set(name, merge(target.get(name) instanceof ObjectNode o ? o : target.objectNode(), inner));
                case JsonNode value -> target.set(name, value);
            }
        });
        return target;
    }

    private static Violation violation(ConstraintViolation<?> broken) {
        var pointer = new StringBuilder();
        for (Path.Node node : broken.getPropertyPath()) {
            if (node.isInIterable()) {
                var place = node.getIndex() != null ? node.getIndex() : node.getKey();
                pointer.append('/')
                        .append(String.valueOf(place).replace("~", "~0").replace("/", "~1"));
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        var rule = broken.getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        var code = rule.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
        var text = broken.getMessage();
        return Violation.at(pointer.toString(), code, Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".");
    }
}
