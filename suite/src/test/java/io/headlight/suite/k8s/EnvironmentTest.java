package io.headlight.suite.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The variables the services read and those their pods get are the same. */
class EnvironmentTest {

    /** A variable in a value, and its default if it has one. */
    private static final Pattern READ = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(:[^}]*)?}");
    /** Read by the Java virtual machine, and by Quarkus whatever our settings say. */
    private static final Pattern READ_BY_OTHERS = Pattern.compile("JAVA_TOOL_OPTIONS|QUARKUS_.+");
    /** The gateway keeps nothing. */
    private static final Set<String> OF_A_DATABASE = Set.of("DB_URL", "DB_USER", "DB_PASSWORD");

    private static Set<String> read(Map<String, String> settings, boolean needed) {
        return settings.entrySet().stream()
                .filter(setting -> !setting.getKey().startsWith("%"))
                .flatMap(setting -> READ.matcher(setting.getValue()).results())
                .filter(variable -> !needed || variable.group(2) == null)
                .map(variable -> variable.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"k8s/base", "k8s/overlays/dev"})
    void everyPodGetsWhatItsServiceNeeds(String kustomization) {
        var manifests = Manifests.of(kustomization);
        for (var deployment : manifests.deployments()) {
            var service = deployment.getMetadata().getName();
            var missing = read(Checkout.settingsOfTheKit(), true);
            missing.addAll(read(Checkout.settingsOf(service), true));
            missing.removeAll(service.equals("gateway") ? OF_A_DATABASE : Set.of());
            missing.removeAll(manifests.environment(deployment).keySet());
            assertThat(missing).as(service).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"k8s/base", "k8s/overlays/dev"})
    void noVariableIsGivenThatNobodyReads(String kustomization) {
        var manifests = Manifests.of(kustomization);
        var unread = new TreeSet<String>();
        for (var deployment : manifests.deployments()) {
            unread.addAll(manifests.environment(deployment).keySet());
        }
        unread.removeAll(read(Checkout.settingsOfTheKit(), false));
        for (var deployment : manifests.deployments()) {
            unread.removeAll(read(Checkout.settingsOf(deployment.getMetadata().getName()), false));
        }
        unread.removeIf(READ_BY_OTHERS.asMatchPredicate());
        assertThat(unread).isEmpty();
    }
}
