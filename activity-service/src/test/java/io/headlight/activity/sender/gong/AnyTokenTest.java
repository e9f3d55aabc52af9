package io.headlight.activity.sender.gong;

import static io.headlight.activity.sender.gong.TokenVerifierTest.GONG;
import static io.headlight.activity.sender.gong.TokenVerifierTest.RS256;
import static io.headlight.activity.sender.gong.TokenVerifierTest.check;
import static io.headlight.activity.sender.gong.TokenVerifierTest.claims;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

@Label("Any token at all")
class AnyTokenTest {

    @Property(tries = 1000)
    void whateverIsSentIsAnswered(@ForAll String header, @ForAll String claims, @ForAll String signature) {
        assertThat(check(header).fits()).isFalse();
        assertThat(check(Tokens.unsigned(header, claims) + "." + signature).fits())
                .isFalse();
    }

    @Property(tries = 300)
    void whateverIsSignedIsAnswered(@ForAll String header, @ForAll String claims) {
        assertThat(check(Tokens.rs256(header, claims(""), GONG)).fits()).isFalse();
        assertThat(check(Tokens.rs256(RS256, claims, GONG)).fits()).isFalse();
    }
}
