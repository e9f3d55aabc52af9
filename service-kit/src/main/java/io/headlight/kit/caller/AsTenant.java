package io.headlight.kit.caller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.function.Supplier;

/** Runs background work for a tenant: jobs have no token, so they say for whom they work. */
@ApplicationScoped
public class AsTenant {

    private final CurrentTenant tenant;

    AsTenant(CurrentTenant tenant) {
        this.tenant = tenant;
    }

    /** Must be called outside a request, else the request's tenant would be replaced. */
    @ActivateRequestContext
    public <T> T call(String tenantId, Supplier<T> work) {
        tenant.state(tenantId);
        return work.get();
    }

    @ActivateRequestContext
    public void run(String tenantId, Runnable work) {
        tenant.state(tenantId);
        work.run();
    }
}
