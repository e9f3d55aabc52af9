package io.headlight.gateway.docs;

import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lets tools that have the API document already ask whether it is still the one: ETag and 304 (RFC 9110). */
@Singleton
class DocumentTags {

    private static final int AFTER_HEADERS = 9_000;
    private static final int NOT_MODIFIED = 304;
    private static final int HALF = 16;
    private static final Map<String, Format> PATHS = Map.of("/openapi.json", Format.JSON, "/openapi.yaml", Format.YAML);

    private final OpenApiDocumentService documents;
    private final Map<Format, String> tags = new ConcurrentHashMap<>();

    DocumentTags(OpenApiDocumentService documents) {
        this.documents = documents;
    }

    void register(@Observes Filters filters) {
        filters.register(this::tag, AFTER_HEADERS);
    }

    private void tag(RoutingContext context) {
        var format = PATHS.get(context.normalizedPath());
        if (format == null) {
            context.next();
            return;
        }
        var tag = tags.computeIfAbsent(format, this::tagOf);
        context.response().putHeader(HttpHeaders.ETAG, tag).putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        var known = context.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null
                && Arrays.stream(known.split(",")).map(String::strip).anyMatch(t -> t.equals(tag) || t.equals("*"))) {
            context.response().setStatusCode(NOT_MODIFIED).end();
        } else {
            context.next();
        }
    }

    private String tagOf(Format format) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(documents.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, format));
            return '"' + HexFormat.of().formatHex(digest, 0, HALF) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
