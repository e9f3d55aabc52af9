package io.headlight.activity.sender.standardwebhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.activity.sender.Credentials;
import io.headlight.activity.sender.Forgeries;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.sender.Verdict;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scheme {@code v1a}: the sender signs with a key of its own, of which we are given the public half. */
class PublicKeyTest {

    /** As published in svix-server's test of asymmetric keys, whose key pair is the private half and then the public one. */
    private static final byte[] PAIR = Base64.getDecoder()
            .decode("6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbfVKIDij2HKpMKkioLlX0dRqSKJp4AJ6p9lMicMFs6Kvg==");

    private static final String KEY =
            "whpk_" + Base64.getEncoder().encodeToString(Arrays.copyOfRange(PAIR, 32, PAIR.length));
    private static final String SIGNATURE =
            "v1a,hnO3f9T8Ytu9HwrXslvumlUpqtNVqkhqw/enGzPCXe5BdqzCInXqYXFymVJaA7AZdpXwVLPo3mNl8EM+m7TBAg==";
    private static final Instant AT = Instant.ofEpochSecond(1614265330);
    private static final Incoming RIGHT = Incoming.posted(
            Map.of(
                    "webhook-id", List.of("msg_p5jXN8AQM9LWM0D4loKWxJek"),
                    "webhook-timestamp", List.of(String.valueOf(AT.getEpochSecond())),
                    "webhook-signature", List.of(SIGNATURE)),
            "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8),
            AT);

    private static final String SHARED = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static Verdict check(Incoming request, String... secrets) {
        return new SignatureVerifier().check(request, List.of(secrets), Settings.NONE, AT);
    }

    private static Verdict signed(String header, String... secrets) {
        return check(Forgeries.with(RIGHT, "webhook-signature", header), secrets);
    }

    @Test
    void thePublishedVectorFits() {
        assertThat(check(RIGHT, KEY)).isEqualTo(Verdict.of(0));
    }

    @Test
    void oneOfSeveralSignaturesAndKeysIsEnoughAndIsNamed() {
        var shared = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
        assertThat(signed("v1,bm9uc2Vuc2U= v1a,AAAA " + SIGNATURE, SHARED, KEY)).isEqualTo(Verdict.of(1));
        assertThat(signed(SIGNATURE + " " + shared, KEY, SHARED)).isEqualTo(Verdict.of(0));
        assertThat(signed(shared, KEY, SHARED)).isEqualTo(Verdict.of(1));
    }

    @Test
    void aSignatureIsOfTheSchemeOfItsKey() {
        assertThat(signed(SIGNATURE.replace("v1a,", "v1,"), KEY)).isEqualTo(Verdict.MISMATCH);
        assertThat(check(RIGHT, KEY.replace("whpk_", "whsec_"))).isEqualTo(Verdict.MISMATCH);
        assertThat(check(RIGHT, SHARED)).isEqualTo(Verdict.MISMATCH);
    }

    static Stream<Map.Entry<String, Incoming>> forgeries() {
        return Forgeries.ofSigned(RIGHT, "webhook-id", "webhook-timestamp", "webhook-signature").entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void aForgeryDoesNotFit(Map.Entry<String, Incoming> forgery) {
        assertThat(check(forgery.getValue(), KEY).fits()).as(forgery.getKey()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1a,", "v1a,!", "v1a,AAAA", "v1a", "v1a hnO3f9T8Ytu9"})
    void whatIsNoSignatureDoesNotFit(String header) {
        assertThat(signed(header, KEY)).isEqualTo(Verdict.MISMATCH);
    }

    @Test
    void anotherSendersKeyDoesNotFit() throws GeneralSecurityException {
        var theirs = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var header = "v1a," + sign(theirs.getPrivate());
        assertThat(signed(header, KEY)).isEqualTo(Verdict.MISMATCH);
        assertThat(check(RIGHT, written(theirs.getPublic()))).isEqualTo(Verdict.MISMATCH);
        assertThat(signed(header, KEY, written(theirs.getPublic()))).isEqualTo(Verdict.of(1));
    }

    private static String sign(PrivateKey key) throws GeneralSecurityException {
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(key);
        signature.update("msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330.".getBytes(StandardCharsets.UTF_8));
        signature.update(RIGHT.body());
        return Base64.getEncoder().encodeToString(signature.sign());
    }

    private static String written(PublicKey key) {
        var encoded = key.getEncoded();
        return "whpk_"
                + Base64.getEncoder().encodeToString(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
    }

    private static boolean taken(String given) {
        return new StandardWebhooks().faultOf(Credentials.secret(given)).isEmpty();
    }

    private static String ofBytes(int bytes) {
        return Base64.getEncoder().encodeToString(new byte[bytes]);
    }

    @Test
    void aGivenKeyIsOneOfTheStandard() {
        assertThat(Stream.of(KEY, SHARED, SHARED.substring(6), "whsec_" + ofBytes(64)))
                .allMatch(PublicKeyTest::taken);
        var noPoint = new byte[32];
        noPoint[0] = 2;
        assertThat(Stream.of(
                        "",
                        "whsec_",
                        "whpk_",
                        "whsec_not base64",
                        "whsec_" + ofBytes(23),
                        "whsec_" + ofBytes(65),
                        "whpk_" + ofBytes(31),
                        "whpk_" + ofBytes(64),
                        "whpk_" + Base64.getEncoder().encodeToString(noPoint),
                        "whsk_" + Base64.getEncoder().encodeToString(PAIR)))
                .noneMatch(PublicKeyTest::taken);
        assertThat(new StandardWebhooks().faultOf(new Credentials(null, "user", "password")))
                .isPresent();
    }

    @Test
    void oursIsOneOfThem() {
        var issued = new StandardWebhooks().issue().orElseThrow();
        assertThat(new StandardWebhooks().faultOf(issued)).isEmpty();
        assertThat(issued.secret()).startsWith("whsec_");
    }
}
