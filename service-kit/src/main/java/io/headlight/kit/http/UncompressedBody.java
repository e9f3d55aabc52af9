package io.headlight.kit.http;

import io.headlight.kit.problem.Rejection;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Refuses compressed bodies: nothing here unpacks them, so that a small one cannot become a huge one. */
@Provider
class UncompressedBody implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        var coding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (coding != null && !coding.isBlank() && !coding.strip().equalsIgnoreCase("identity")) {
            throw new Rejection.UnsupportedMediaType("Send the body as it is, not compressed.");
        }
    }
}
