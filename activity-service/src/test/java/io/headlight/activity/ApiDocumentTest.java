package io.headlight.activity;

import io.headlight.kit.testing.ApiDocument;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ApiDocumentTest {

    @Test
    void isTheCommittedOne() {
        ApiDocument.isTheCommittedOne();
    }

    @Test
    void leavesNothingToGuess() {
        ApiDocument.isComplete();
    }
}
