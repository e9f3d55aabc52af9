package io.headlight.gateway.limits;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Everything that is the gateway's own is only read; a refused method says so. */
@Provider
public class ReadOnly implements ContainerResponseFilter {

    private static final int METHOD_NOT_ALLOWED = 405;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == METHOD_NOT_ALLOWED) {
            response.getHeaders().putSingle(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS");
        }
    }
}
