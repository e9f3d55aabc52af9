package io.headlight.suite.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StrictModelTest {

    private static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: one
            spec:
              template:
                spec:
                  terminationGracePeriodSeconds: 45
                  containers:
                    - name: app
                      lifecycle: {preStop: {sleep: {seconds: 10}}}
            """;

    @Test
    void whatIsKnownPasses() {
        assertThat(StrictModel.faults(DEPLOYMENT)).isEmpty();
    }

    @Test
    void aMisspeltFieldIsFound() {
        assertThat(StrictModel.faults(DEPLOYMENT.replace("PeriodSeconds", "PeriodSecond")))
                .singleElement()
                .asString()
                .contains("unknown [terminationGracePeriodSecond]");
        assertThat(StrictModel.faults(DEPLOYMENT.replace("preStop", "prestop")))
                .singleElement()
                .asString()
                .contains("unknown [prestop]");
    }

    @Test
    void anUnknownKindIsFound() {
        assertThat(StrictModel.faults(DEPLOYMENT.replace("kind: Deployment", "kind: Deploiment")))
                .singleElement()
                .asString()
                .contains("no such kind");
    }

    @Test
    void aWrongTypeIsFound() {
        assertThat(StrictModel.faults(DEPLOYMENT.replace("Seconds: 45", "Seconds: soon")))
                .isNotEmpty();
    }
}
