package io.headlight.kit.call;

import io.headlight.kit.caller.CurrentTenant;
import io.headlight.kit.http.Trace;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.runtime.TokensHelper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;

/**
 * For clients of our own services ({@code @RegisterProvider(OnBehalf.class)}): a call made while a person is asking
 * carries their token, so the other service judges their rights; a job's call carries our own and names the tenant.
 */
@ApplicationScoped
public class OnBehalf implements ClientRequestFilter {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final CurrentVertxRequest request;
    private final CurrentTenant tenant;
    private final Instance<OidcClient> own;
    private final TokensHelper tokens = new TokensHelper();

    OnBehalf(CurrentVertxRequest request, CurrentTenant tenant, Instance<OidcClient> own) {
        this.request = request;
        this.tenant = tenant;
        this.own = own;
    }

    @Override
    public void filter(ClientRequestContext call) {
        var asking = request.getCurrent();
        if (asking != null) {
            call.getHeaders().putSingle(Trace.HEADER, Trace.idOf(asking));
            var token = asking.request().getHeader(HttpHeaders.AUTHORIZATION);
            call.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, token);
            forward(asking.request().getHeader(CurrentTenant.HEADER), call);
            return;
        }
        var token = tokens.getTokens(own.get()).await().atMost(PATIENCE).getAccessToken();
        call.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        forward(tenant.id(), call);
    }

    private static void forward(String tenant, ClientRequestContext call) {
        if (tenant != null) {
            call.getHeaders().putSingle(CurrentTenant.HEADER, tenant);
        }
    }
}
