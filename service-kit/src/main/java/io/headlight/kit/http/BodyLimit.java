package io.headlight.kit.http;

import io.headlight.kit.problem.Rejection;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Cuts off a body that did not announce its size when it turns out to be too large. */
@Provider
public class BodyLimit implements ContainerRequestFilter {

    private final BodySizes sizes;

    BodyLimit(BodySizes sizes) {
        this.sizes = sizes;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getLength() < 0 && request.getHeaderString("Transfer-Encoding") != null) {
            var path = request.getUriInfo().getPath();
            request.setEntityStream(
                    new Bounded(request.getEntityStream(), sizes.of(path.startsWith("/") ? path : "/" + path)));
        }
    }

    private static final class Bounded extends FilterInputStream {
        private final long limit;
        private long left;

        Bounded(InputStream body, long limit) {
            super(body);
            this.limit = limit;
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int many = super.read(into, from, most);
            count(Math.max(0, many));
            return many;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw new Rejection.TooLarge("The body is larger than %d bytes.".formatted(limit));
            }
        }
    }
}
