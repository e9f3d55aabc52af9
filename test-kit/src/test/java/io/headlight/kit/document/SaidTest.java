package io.headlight.kit.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.kit.problem.Rejection;
import org.junit.jupiter.api.Test;

class SaidTest {

    @Test
    void oneOrSeveralCodesWithWhen() {
        assertThat(Said.in("not_yours: it is somebody else's; tenant_missing: the token names none, or several"))
                .containsExactly(
                        new Said("not_yours", "it is somebody else's"),
                        new Said("tenant_missing", "the token names none, or several"));
        assertThat(Said.in("invalid; reason_missing, target_missing"))
                .containsExactly(
                        new Said("invalid", ""), new Said("reason_missing", ""), new Said("target_missing", ""));
        assertThat(Said.in("not_found: no such plan; or it is a draft"))
                .containsExactly(new Said("not_found", "no such plan; or it is a draft"));
    }

    @Test
    void proseNamesNone() {
        assertThat(Said.in("There is no such team")).isEmpty();
        assertThat(Said.in("Not Allowed")).isEmpty();
        assertThat(Said.in("")).isEmpty();
        assertThat(Said.in(null)).isEmpty();
    }

    @Test
    void forPeopleItIsASentence() {
        assertThat(new Said("not_yours", "it is somebody else's").sentence()).isEqualTo("It is somebody else's.");
        assertThat(new Said("reason_missing", "").sentence()).isEqualTo("Reason missing.");
    }

    @Test
    void everyKindOfRejectionHasItsStatus() {
        assertThat(Rejections.STATUS).containsOnlyKeys(kinds());
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends Rejection>[] kinds() {
        return (Class<? extends Rejection>[]) Rejection.class.getPermittedSubclasses();
    }
}
