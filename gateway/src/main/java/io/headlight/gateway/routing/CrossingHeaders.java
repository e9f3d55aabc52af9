package io.headlight.gateway.routing;

import io.headlight.kit.http.Trace;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Which headers cross the door, and which stop at it. */
final class CrossingHeaders {

    /** About one connection, not about the message (RFC 9110, 7.6.1). */
    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");
    /** Statements that only the door itself may make; a tenant named from outside is gone before ({@code limits}). */
    private static final Set<String> STOPPED_INWARD =
            Set.of("expect", "forwarded", "x-real-ip", "x-original-url", "x-rewrite-url", "x-http-method-override");

    private static final Set<String> STOPPED_OUTWARD = Set.of("server", "x-powered-by", "via");

    private CrossingHeaders() {}

    static void inward(MultiMap headers, RoutingContext context) {
        drop(headers, STOPPED_INWARD);
        names(headers).filter(name -> name.startsWith("x-forwarded-")).forEach(headers::remove);
        var request = context.request();
        headers.set(Trace.HEADER, Trace.idOf(context));
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", request.scheme());
        if (request.authority() != null) {
            headers.set("X-Forwarded-Host", request.authority().toString());
        }
    }

    /** What the service says wins over what the door says to everyone. */
    static void outward(MultiMap headers, HttpServerResponse response) {
        drop(headers, STOPPED_OUTWARD);
        headers.remove(Trace.HEADER);
        names(headers).forEach(response.headers()::remove);
    }

    private static void drop(MultiMap headers, Set<String> stopped) {
        var named = headers.getAll("connection").stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        List.of(OF_THE_CONNECTION, stopped, named).forEach(names -> names.forEach(headers::remove));
    }

    private static Stream<String> names(MultiMap headers) {
        return headers.names().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList().stream();
    }
}
