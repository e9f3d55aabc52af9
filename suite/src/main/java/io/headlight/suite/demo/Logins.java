package io.headlight.suite.demo;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Access tokens of the demo's people, asked of Keycloak and kept while they are good. */
public final class Logins {

    /** The demo realm's password, the same for everybody in it. */
    public static final String PASSWORD = "headlight";

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration MARGIN = Duration.ofSeconds(60);

    private record Token(String value, long goodUntilNanos) {}

    private final URI endpoint;
    private final HttpClient http;
    private final Map<String, Token> known = new ConcurrentHashMap<>();

    Logins(URI realm, HttpClient http) {
        this.endpoint = URI.create(realm + "/protocol/openid-connect/token");
        this.http = http;
    }

    String token(String user) {
        return known.compute(
                        user,
                        (u, token) -> token != null && System.nanoTime() - token.goodUntilNanos < 0 ? token : ask(user))
                .value;
    }

    private Token ask(String user) {
        var form =
                Map.of("grant_type", "password", "client_id", "headlight-web", "username", user, "password", PASSWORD);
        var request = HttpRequest.newBuilder(endpoint)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))))
                .build();
        var answer = FrontDoor.send(http, request);
        if (answer.statusCode() != 200) {
            throw new Refused("Login of " + user, answer.statusCode(), answer.body());
        }
        var json = FrontDoor.tree(answer.body());
        var life = Duration.ofSeconds(json.path("expires_in").asLong()).minus(MARGIN);
        return new Token(json.path("access_token").asText(), System.nanoTime() + life.toNanos());
    }
}
