package io.headlight.plan;

import io.headlight.kit.testing.ApiDocument;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApiDocumentTest {

    @Test
    void theCommittedDocumentIsWhatTheServiceServes() {
        ApiDocument.isTheCommittedOne();
    }

    @Test
    void theDocumentLeavesNothingToGuess() {
        ApiDocument.isComplete();
    }
}
