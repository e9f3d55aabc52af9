package io.headlight.kit.caller;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The tenant this work is for. In a request it is the token's one organization, never anything in path or body; only a
 * token of our own services may name it in a header. Background work states it through {@link AsTenant}.
 */
@RequestScoped
public class CurrentTenant {

    /** Names the tenant a service works for when no person is asking. */
    public static final String HEADER = "Headlight-Tenant";

    private static final Pattern ALIAS = Pattern.compile("[A-Za-z0-9._-]{1,36}");

    private final SecurityIdentity identity;
    private final Instance<RoutingContext> request;
    private String stated;

    @Inject
    CurrentTenant(SecurityIdentity identity, Instance<RoutingContext> request) {
        this.identity = identity;
        this.request = request;
    }

    void state(String tenant) {
        stated = Objects.requireNonNull(tenant);
    }

    /** Is this background work, whose tenant was stated by us? */
    public boolean isStated() {
        return stated != null;
    }

    /** The organization's alias, which Keycloak never lets change. */
    public String id() {
        if (stated == null) {
            stated = identity.hasRole(Role.SERVICE) ? named() : Organizations.only(token());
        }
        return stated;
    }

    private JsonWebToken token() {
        return identity.getPrincipal() instanceof JsonWebToken token ? token : null;
    }

    private String named() {
        var header = request.get().request().getHeader(HEADER);
        if (header == null || !ALIAS.matcher(header).matches()) {
            throw new Organizations.TenantMissing("A service must name the tenant it works for in " + HEADER + ".");
        }
        return header;
    }
}
