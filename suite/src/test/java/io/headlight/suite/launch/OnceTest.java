package io.headlight.suite.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnceTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("what was cut short is known from what was not begun and from what was done")
    void whatWasCutShortIsKnown() {
        Once once = new Once(folder.resolve("once"), "demo");
        assertThat(once.progressed()).isEqualTo(Once.Progressed.NOT_YET);
        assertThatIllegalStateException()
                .isThrownBy(() -> once.run(() -> {
                    throw new IllegalStateException("half way");
                }));
        assertThat(once.progressed()).isEqualTo(Once.Progressed.HALF);
        once.run(() -> {});
        assertThat(new Once(folder.resolve("once"), "demo").progressed()).isEqualTo(Once.Progressed.DONE);
    }
}
