package io.headlight.kit.store;

import io.headlight.kit.caller.CurrentTenant;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.RequestScoped;

/** Tells Hibernate whose rows there are: every {@code @TenantId} filters by it. */
@PersistenceUnitExtension
@RequestScoped
public class TokenTenant implements TenantResolver {

    /** Nobody has this alias: what runs without a tenant sees nothing. */
    static final String NOBODY = "-";

    private final CurrentTenant tenant;

    TokenTenant(CurrentTenant tenant) {
        this.tenant = tenant;
    }

    @Override
    public String getDefaultTenantId() {
        return NOBODY;
    }

    @Override
    public String resolveTenantId() {
        return tenant.id();
    }
}
