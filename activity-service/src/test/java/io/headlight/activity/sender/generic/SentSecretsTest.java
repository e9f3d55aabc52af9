package io.headlight.activity.sender.generic;

import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.activity.sender.Arrivals;
import io.headlight.activity.sender.Credentials;
import io.headlight.activity.sender.Forgeries;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.sender.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Those whose proof is a secret that is sent as it is. */
class SentSecretsTest {

    private static final String SECRET = "mF_9.B5f-4.1JqM+kk=";
    private static final Map<String, List<String>> NONE = Map.of();

    private static Incoming request(Map<String, List<String>> headers, String query, String body) {
        return new Incoming(
                "POST",
                "https://a.example/v1/webhooks/x",
                query,
                headers,
                body.getBytes(StandardCharsets.UTF_8),
                Instant.EPOCH);
    }

    private static Incoming withHeader(String name, String... values) {
        return request(Map.of(name, List.of(values)), null, "{}");
    }

    private static Verdict check(Scheme scheme, Incoming request, Map<String, String> said, String... secrets) {
        return scheme.check(request, List.of(secrets), Settings.of(new Generic(scheme), said), Instant.EPOCH);
    }

    private static Verdict check(Scheme scheme, Incoming request, String... said) {
        var settings = new HashMap<String, String>();
        for (int i = 0; i < said.length; i += 2) {
            settings.put(said[i], said[i + 1]);
        }
        return check(scheme, request, settings, "another-secret-1", SECRET);
    }

    private static String basic(String userAndPassword) {
        return "Basic " + Base64.getEncoder().encodeToString(userAndPassword.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void userAndPassword() {
        var right = withHeader("Authorization", basic("partner:" + SECRET));
        assertThat(check(new BasicScheme(), right, Map.of(), "a:b", "partner:" + SECRET))
                .isEqualTo(Verdict.of(1));
        assertThat(check(new BasicScheme(), right, Map.of(), "Partner:" + SECRET))
                .isEqualTo(Verdict.MISMATCH);
        assertThat(check(new BasicScheme(), withHeader("Authorization", "Bearer " + SECRET)))
                .isEqualTo(Verdict.MISSING);
    }

    @Test
    void bearer() {
        assertThat(check(new BearerScheme(), withHeader("Authorization", "Bearer " + SECRET)))
                .isEqualTo(Verdict.of(1));
        assertThat(check(new BearerScheme(), withHeader("Authorization", SECRET)))
                .isEqualTo(Verdict.MISSING);
        assertThat(check(new BearerScheme(), withHeader("Authorization", basic(SECRET))))
                .isEqualTo(Verdict.MISSING);
    }

    @Test
    void headerKey() {
        assertThat(check(new HeaderKeyScheme(), withHeader("X-API-KEY", SECRET)))
                .isEqualTo(Verdict.of(1));
        assertThat(check(new HeaderKeyScheme(), withHeader("x-partner", SECRET), "header", "X-Partner"))
                .isEqualTo(Verdict.of(1));
        assertThat(check(new HeaderKeyScheme(), withHeader("X-Api-Key", SECRET), "header", "X-Partner"))
                .isEqualTo(Verdict.MISSING);
    }

    @Test
    void queryKey() {
        assertThat(check(new QueryKeyScheme(), request(NONE, "a=b&key=mF_9.B5f-4.1JqM%2Bkk%3D", "{}")))
                .isEqualTo(Verdict.of(1));
        assertThat(check(
                        new QueryKeyScheme(),
                        request(NONE, "zapikey=mF_9.B5f-4.1JqM%2Bkk=", "{}"),
                        "parameter",
                        "zapikey"))
                .isEqualTo(Verdict.of(1));
        assertThat(check(new QueryKeyScheme(), request(NONE, "zapikey=mF_9", "{}")))
                .isEqualTo(Verdict.MISSING);
    }

    @ParameterizedTest
    @CsvSource({
        "key=mF_9.B5f-4.1JqM%2Bkk,false",
        "key=,false",
        "key,false",
        "key=%,false",
        "key=mF_9.B5f-4.1JqM%2Bkk%3D&key=mF_9.B5f-4.1JqM%2Bkk%3D,false",
        "KEY=mF_9.B5f-4.1JqM%2Bkk%3D,false"
    })
    void aForgedQueryDoesNotFit(String query, boolean fits) {
        assertThat(check(new QueryKeyScheme(), request(NONE, query, "{}")).fits())
                .isEqualTo(fits);
        assertThat(check(new QueryKeyScheme(), request(NONE, null, "{}"))).isEqualTo(Verdict.MISSING);
    }

    @Test
    void bodyToken() {
        var body = "{\"token\":\"" + SECRET + "\"}";
        assertThat(check(new BodyTokenScheme(), request(NONE, null, body))).isEqualTo(Verdict.of(1));
        assertThat(check(
                        new BodyTokenScheme(),
                        request(NONE, null, "{\"auth\":[" + body + "]}"),
                        "member",
                        "/auth/0/token"))
                .isEqualTo(Verdict.of(1));
        var form = Map.of("Content-Type", List.of("application/x-www-form-urlencoded; charset=UTF-8"));
        assertThat(check(new BodyTokenScheme(), request(form, null, "a=b&token=mF_9.B5f-4.1JqM%2Bkk%3D")))
                .isEqualTo(Verdict.of(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}",
                "[]",
                "7",
                "{\"token\":null}",
                "{\"token\":7}",
                "{\"token\":\"\"}",
                "{\"token\":[\"mF_9.B5f-4.1JqM+kk=\"]}",
                "{\"token\":\"mF_9.B5f-4.1JqM+kk\"}",
                "{\"token\":\"mF_9.B5f-4.1JqM+kk=\",\"token\":\"mF_9.B5f-4.1JqM+kk=\"}",
                "{\"token\":\"mF_9.B5f-4.1JqM+kk=\"} {}"
            })
    void aForgedBodyDoesNotFit(String body) {
        assertThat(check(new BodyTokenScheme(), request(NONE, null, body)).fits())
                .isFalse();
    }

    static Stream<Arguments> forgeries() {
        return Stream.of(
                        Arguments.of(new BearerScheme(), "authorization", "Bearer " + SECRET),
                        Arguments.of(new BasicScheme(), "authorization", basic(SECRET.replace('.', ':'))),
                        Arguments.of(new HeaderKeyScheme(), "x-api-key", SECRET))
                .flatMap(each -> {
                    var right = withHeader((String) each.get()[1], (String) each.get()[2]);
                    return Forgeries.ofHeaders(right, (String) each.get()[1]).entrySet().stream()
                            .map(forged -> Arguments.of(each.get()[0], forged.getKey(), forged.getValue()));
                });
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("forgeries")
    void aForgedHeaderDoesNotFit(Scheme scheme, String what, Incoming forged) {
        assertThat(check(scheme, forged, Map.of(), SECRET, SECRET.replace('.', ':'))
                        .fits())
                .isFalse();
    }

    static Stream<Scheme> schemes() {
        return Stream.of(
                new BasicScheme(),
                new BearerScheme(),
                new HeaderKeyScheme(),
                new QueryKeyScheme(),
                new BodyTokenScheme());
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void oursIsStrongAndAWeakOneIsRefused(Scheme scheme) {
        var sender = new Generic(scheme);
        assertThat(sender.faultOf(sender.issue().orElseThrow())).isEmpty();
        assertThat(sender.issue()).isNotEqualTo(sender.issue());
        assertThat(sender.faultOf(Credentials.secret("weak"))).isPresent();
        assertThat(sender.faultOf(Credentials.basic("user", "weak"))).isPresent();
        assertThat(sender.faultOf(Credentials.basic("us:er", SECRET))).isPresent();
        assertThat(sender.faultOf(new Credentials(SECRET, "user", SECRET))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void theSampleCounts(Scheme scheme) {
        var sender = new Generic(scheme);
        var sample = sender.splitter().split(sender.sample(Instant.parse("2026-03-10T09:00:00Z")), Settings.NONE);
        assertThat(new Arrivals(sender, Map.of()).after(sample)).hasSize(1);
    }
}
