package io.headlight.kit.write;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Strong entity tags from a version column, and 304 for a reader who has the present state. */
@Provider
public class EntityTags implements ContainerResponseFilter {

    static String of(long version) {
        return "\"" + version + "\"";
    }

    /** 200 with the tag of this version. */
    public static <T> RestResponse<T> ok(T view, long version) {
        return ResponseBuilder.ok(view).header(HttpHeaders.ETAG, of(version)).build();
    }

    /** 201 with the tag of this version, at {@code /v1/…}. */
    public static <T> RestResponse<T> created(String location, T view, long version) {
        return ResponseBuilder.<T>create(Response.Status.CREATED.getStatusCode())
                .entity(view)
                .header(HttpHeaders.LOCATION, location)
                .header(HttpHeaders.ETAG, of(version))
                .build();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var tag = response.getHeaderString(HttpHeaders.ETAG);
        var known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (tag != null
                && known != null
                && request.getMethod().equals(HttpMethod.GET)
                && Arrays.stream(known.split(","))
                        .map(String::strip)
                        .anyMatch(t -> t.equals("*") || weak(t).equals(tag))) {
            response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
        }
    }

    private static String weak(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
