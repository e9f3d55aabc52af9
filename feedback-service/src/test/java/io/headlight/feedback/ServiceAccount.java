package io.headlight.feedback;

import io.headlight.kit.testing.Tokens;
import io.quarkus.oidc.client.OidcClient;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Our own account, without Keycloak: hands out the tests' service token. */
@Alternative
@Priority(1)
@ApplicationScoped
public class ServiceAccount implements OidcClient {

    private static final Duration LIFE = Duration.ofMinutes(5);

    @Override
    public Uni<io.quarkus.oidc.client.Tokens> getTokens(Map<String, String> parameters) {
        return Uni.createFrom()
                .item(new io.quarkus.oidc.client.Tokens(
                        Tokens.service(), Instant.now().plus(LIFE).getEpochSecond(), null, null, null, null, "test"));
    }

    @Override
    public Uni<io.quarkus.oidc.client.Tokens> refreshTokens(String refreshToken, Map<String, String> parameters) {
        return getTokens(parameters);
    }

    @Override
    public Uni<Boolean> revokeAccessToken(String accessToken, Map<String, String> parameters) {
        return Uni.createFrom().item(true);
    }

    @Override
    public void close() {
        // nothing to close
    }
}
