package io.headlight.suite.k8s;

import static io.headlight.suite.k8s.Manifests.container;
import static io.headlight.suite.k8s.Manifests.pod;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every kustomization we ship; the K-numbers are those of the quality guide. */
@ParameterizedClass
@ValueSource(strings = {"k8s/base", "k8s/overlays/dev"})
class ManifestsTest {

    private static final Pattern SECRET = Pattern.compile(".*(SECRET|PASSWORD|_KEY|TOKEN)");

    private final Manifests manifests;

    ManifestsTest(String kustomization) {
        this.manifests = Manifests.of(kustomization);
    }

    @Test
    @DisplayName("every document fits the Kubernetes model, nothing misspelt")
    void model() {
        assertThat(manifests.documents())
                .isNotEmpty()
                .allSatisfy(document ->
                        assertThat(StrictModel.faults(document)).as(document).isEmpty());
    }

    @Test
    @DisplayName("K1 the namespace enforces the restricted standard at a pinned version, and everything is in it")
    void namespace() {
        var namespace = manifests.all(Namespace.class).getFirst().getMetadata();
        for (var mode : new String[] {"enforce", "warn", "audit"}) {
            assertThat(namespace.getLabels())
                    .containsEntry("pod-security.kubernetes.io/" + mode, "restricted")
                    .hasEntrySatisfying(
                            "pod-security.kubernetes.io/%s-version".formatted(mode),
                            version -> assertThat(version).matches("v1\\.\\d+"));
        }
        assertThat(manifests.objects())
                .filteredOn(object -> !(object instanceof Namespace))
                .allSatisfy(object ->
                        assertThat(object.getMetadata().getNamespace()).isEqualTo(namespace.getName()));
    }

    @Test
    @DisplayName("K2 containers run as a fixed user who is not root, without privileges, on a read-only file system")
    void restricted() {
        assertThat(manifests.deployments()).allSatisfy(deployment -> {
            var pod = pod(deployment).getSecurityContext();
            assertThat(pod.getRunAsNonRoot()).isTrue();
            assertThat(pod.getRunAsUser()).isGreaterThanOrEqualTo(10_000);
            assertThat(pod.getRunAsGroup()).isGreaterThanOrEqualTo(10_000);
            assertThat(pod.getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            var context = container(deployment).getSecurityContext();
            assertThat(context.getAllowPrivilegeEscalation()).isFalse();
            assertThat(context.getReadOnlyRootFilesystem()).isTrue();
            assertThat(context.getCapabilities().getDrop()).containsExactly("ALL");
            assertThat(context.getCapabilities().getAdd()).isEmpty();
            assertThat(context.getPrivileged()).isNull();
            assertThat(pod(deployment).getVolumes())
                    .isNotEmpty()
                    .allSatisfy(volume ->
                            assertThat(volume.getEmptyDir().getSizeLimit()).isNotNull());
            assertThat(pod(deployment).getHostNetwork()).isNull();
        });
    }

    @Test
    @DisplayName("K3 each workload has an account of its own, and no token")
    void accounts() {
        var accounts = new HashSet<String>();
        assertThat(manifests.deployments()).allSatisfy(deployment -> {
            assertThat(pod(deployment).getAutomountServiceAccountToken()).isFalse();
            assertThat(accounts.add(pod(deployment).getServiceAccountName())).isTrue();
        });
        assertThat(manifests.all(ServiceAccount.class))
                .allSatisfy(account ->
                        assertThat(account.getAutomountServiceAccountToken()).isFalse())
                .extracting(account -> account.getMetadata().getName())
                .containsExactlyInAnyOrderElementsOf(accounts);
    }

    @Test
    @DisplayName("K4 three different probes on the management port; a start may take a minute")
    void probes() {
        assertThat(manifests.deployments()).allSatisfy(deployment -> {
            var container = container(deployment);
            var startup = container.getStartupProbe();
            assertThat(startup.getPeriodSeconds() * startup.getFailureThreshold())
                    .isBetween(30, 60);
            assertThat(List.of(startup, container.getLivenessProbe(), container.getReadinessProbe()))
                    .extracting(Probe::getHttpGet)
                    .allSatisfy(get -> assertThat(get.getPort().getStrVal()).isEqualTo("management"))
                    .extracting(HTTPGetAction::getPath)
                    .containsExactly("/q/health/started", "/q/health/live", "/q/health/ready");
            var environment = manifests.environment(deployment);
            assertThat(container.getPorts())
                    .allSatisfy(port -> assertThat(port.getContainerPort())
                            .hasToString(environment.get(
                                    port.getName().equals("http") ? "QUARKUS_HTTP_PORT" : "QUARKUS_MANAGEMENT_PORT")));
        });
    }

    @Test
    @DisplayName("K5 the grace period holds the drain: preStop, the delay of readiness, requests in flight")
    void drain() {
        var inFlight = duration(Checkout.settingsOfTheKit().get("quarkus.shutdown.timeout"));
        assertThat(manifests.deployments()).allSatisfy(deployment -> {
            var sleep =
                    container(deployment).getLifecycle().getPreStop().getSleep().getSeconds();
            var delay = duration(manifests.environment(deployment).get("SHUTDOWN_DELAY"));
            assertThat(sleep).isPositive();
            assertThat(delay).isPositive();
            assertThat(Duration.ofSeconds(pod(deployment).getTerminationGracePeriodSeconds()))
                    .isGreaterThanOrEqualTo(
                            Duration.ofSeconds(sleep).plus(delay).plus(inFlight));
        });
    }

    @Test
    @DisplayName("K7 memory is limited to what is requested, CPU is requested and not limited, disk is bounded")
    void resources() {
        assertThat(manifests.deployments()).allSatisfy(deployment -> {
            var resources = container(deployment).getResources();
            assertThat(resources.getLimits()).doesNotContainKey("cpu").containsKey("ephemeral-storage");
            assertThat(resources.getRequests()).containsKeys("cpu", "ephemeral-storage");
            assertThat(resources.getLimits().get("memory"))
                    .isEqualTo(resources.getRequests().get("memory"));
            assertThat(Quantity.getAmountInBytes(resources.getLimits().get("memory"))
                            .longValue())
                    .isGreaterThanOrEqualTo(512L << 20);
            assertThat(manifests.environment(deployment).get("JAVA_TOOL_OPTIONS"))
                    .contains("-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError");
        });
    }

    @Test
    @DisplayName("what may be written to volumes fits the pod's disk; webhooks wait on a volume, not in the container")
    void volumes() {
        assertThat(manifests.deployments()).allSatisfy(deployment -> {
            var writable = pod(deployment).getVolumes().stream()
                    .mapToLong(volume -> bytes(volume.getEmptyDir().getSizeLimit()))
                    .sum();
            var disk = container(deployment).getResources().getLimits().get("ephemeral-storage");
            assertThat(writable).isLessThan(bytes(disk));
        });
        assertThat(manifests.deployments())
                .filteredOn(deployment -> manifests.environment(deployment).containsKey("WEBHOOK_SPOOL"))
                .singleElement()
                .satisfies(activity -> assertThat(container(activity).getVolumeMounts())
                        .extracting(VolumeMount::getMountPath)
                        .contains(manifests.environment(activity).get("WEBHOOK_SPOOL")));
    }

    private static long bytes(Quantity quantity) {
        return Quantity.getAmountInBytes(quantity).longValue();
    }

    @Test
    @DisplayName("K9 secrets are referred to, never contained; ConfigMaps are immutable")
    void secrets() {
        assertThat(manifests.all(Secret.class)).isEmpty();
        assertThat(manifests.all(ConfigMap.class)).hasSize(4).allSatisfy(map -> {
            assertThat(map.getImmutable()).isTrue();
            assertThat(map.getData()).allSatisfy((name, value) -> {
                assertThat(name).doesNotMatch(SECRET);
                assertThat(value).doesNotContainIgnoringCase("password=");
            });
        });
        assertThat(manifests.deployments())
                .allSatisfy(deployment -> assertThat(manifests.environment(deployment))
                        .allSatisfy((name, value) -> {
                            if (SECRET.matcher(name).matches()) {
                                assertThat(value).as(name).isNull();
                            }
                        }));
    }

    @Test
    @DisplayName("K14 images have a tag or digest that does not move by itself, and the recommended labels")
    void images() {
        assertThat(manifests.deployments()).allSatisfy(deployment -> {
            var name = deployment.getMetadata().getName();
            assertThat(container(deployment).getImage())
                    .startsWith("headlight/" + name)
                    .matches(".+(:[\\w.-]+|@sha256:[0-9a-f]{64})")
                    .doesNotEndWith(":latest");
            assertThat(deployment.getSpec().getTemplate().getMetadata().getLabels())
                    .containsEntry("app.kubernetes.io/name", name)
                    .containsEntry("app.kubernetes.io/part-of", "headlight");
        });
    }

    @Test
    @DisplayName("a service leads to the pods of its own deployment, and to no management port")
    void services() {
        var services = manifests.all(Service.class);
        assertThat(services).hasSize(4).allSatisfy(service -> {
            assertThat(manifests.deployments())
                    .filteredOn(deployment -> deployment
                            .getSpec()
                            .getTemplate()
                            .getMetadata()
                            .getLabels()
                            .entrySet()
                            .containsAll(service.getSpec().getSelector().entrySet()))
                    .singleElement()
                    .satisfies(deployment -> assertThat(deployment.getMetadata().getName())
                            .isEqualTo(service.getMetadata().getName()));
            assertThat(service.getSpec().getPorts())
                    .singleElement()
                    .satisfies(
                            port -> assertThat(port.getTargetPort().getStrVal()).isEqualTo("http"));
        });
    }

    private static Duration duration(String seconds) {
        return Duration.parse("PT" + seconds);
    }
}
