package io.headlight.suite.k8s;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a manifest by the Kubernetes model and lists what is not in it. An API server that does not validate strictly
 * ignores a misspelt field, and the manifest does not do what it says.
 */
final class StrictModel {

    private static final String UNKNOWN = "getAdditionalProperties";

    private final KubernetesSerialization yaml = new KubernetesSerialization();
    private final List<String> faults = new ArrayList<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    /** What is wrong with one YAML document, with the path to it; empty when all of it is known. */
    static List<String> faults(String document) {
        var model = new StrictModel();
        try {
            HasMetadata read = model.yaml.unmarshal(document);
            model.walk(read, read.getKind());
        } catch (IllegalArgumentException wrongType) {
            model.faults.add(wrongType.getMessage());
        }
        return model.faults;
    }

    private void walk(Object value, String path) {
        if (value == null || !seen.add(value)) {
            return;
        }
        if (value instanceof GenericKubernetesResource) {
            faults.add(path + ": no such kind");
        } else if (value instanceof Collection<?> list) {
            list.forEach(one -> walk(one, path + "[]"));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, one) -> walk(one, path + "." + key));
        } else if (value.getClass().getName().startsWith("io.fabric8")) {
            for (var method : value.getClass().getMethods()) {
                member(value, method, path);
            }
        }
    }

    private void member(Object value, Method method, String path) {
        var name = method.getName();
        if (method.getParameterCount() > 0 || !name.startsWith("get") || name.equals("getClass")) {
            return;
        }
        Object member;
        try {
            member = method.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(path + "/" + name, e);
        }
        if (name.equals(UNKNOWN) && member instanceof Map<?, ?> unknown && !unknown.isEmpty()) {
            faults.add("%s: unknown %s".formatted(path, unknown.keySet()));
        } else if (!name.equals(UNKNOWN)) {
            walk(member, path + "/" + name.substring("get".length()));
        }
    }
}
