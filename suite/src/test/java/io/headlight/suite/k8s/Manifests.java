package io.headlight.suite.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What a kustomization makes, as {@code kubectl} builds it. Built once. */
record Manifests(List<String> documents) {

    private static final Map<String, Manifests> BUILT = new ConcurrentHashMap<>();
    private static final String NOT_HERE = "";

    /** Skips the test where there is no kubectl: nothing else says what a kustomization makes. */
    static Manifests of(String kustomization) {
        assumeThat(kubectl("version", "--client")).as("kubectl is on the PATH").isNotEqualTo(NOT_HERE);
        return BUILT.computeIfAbsent(kustomization, path -> {
            var built = kubectl("kustomize", Checkout.path(path).toString());
            return new Manifests(Arrays.stream(built.split("(?m)^---$"))
                    .filter(document -> !document.isBlank())
                    .toList());
        });
    }

    private static String kubectl(String... arguments) {
        var command = new ArrayList<>(List.of("kubectl"));
        command.addAll(List.of(arguments));
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException notInstalled) {
            return NOT_HERE;
        }
        try (var out = process.getInputStream()) {
            var said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    List<HasMetadata> objects() {
        var yaml = new KubernetesSerialization();
        return documents.stream().<HasMetadata>map(yaml::unmarshal).toList();
    }

    <T extends HasMetadata> List<T> all(Class<T> kind) {
        return objects().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    List<Deployment> deployments() {
        var deployments = all(Deployment.class);
        assertThat(deployments).hasSize(4);
        return deployments;
    }

    static PodSpec pod(Deployment deployment) {
        return deployment.getSpec().getTemplate().getSpec();
    }

    static Container container(Deployment deployment) {
        assertThat(pod(deployment).getContainers()).hasSize(1);
        return pod(deployment).getContainers().getFirst();
    }

    /** Every environment variable a deployment's container gets, with its value; null for one from a secret. */
    Map<String, String> environment(Deployment deployment) {
        var maps = all(ConfigMap.class);
        var environment = new TreeMap<String, String>();
        for (var from : container(deployment).getEnvFrom()) {
            var name = from.getConfigMapRef().getName();
            var map = maps.stream()
                    .filter(one -> one.getMetadata().getName().equals(name))
                    .findFirst();
            assertThat(map).as("ConfigMap %s is there", name).isPresent();
            environment.putAll(map.orElseThrow().getData());
        }
        container(deployment).getEnv().forEach(variable -> environment.put(variable.getName(), value(variable)));
        return environment;
    }

    private static String value(EnvVar variable) {
        return variable.getValueFrom() == null ? variable.getValue() : null;
    }
}
