package io.headlight.kit.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.regex.Pattern;

/** The name of a request in the logs of every part: taken over from {@code X-Request-Id} when it is sane, else new. */
@RequestScoped
public class Trace {

    public static final String HEADER = "X-Request-Id";
    private static final String KEY = "headlight.trace";
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9-]{8,64}");

    private final RoutingContext context;

    @Inject
    Trace(RoutingContext context) {
        this.context = context;
    }

    public String id() {
        return idOf(context);
    }

    /** Outside the request scope: the same name, kept on the connection's routing context. */
    public static String idOf(RoutingContext context) {
        String known = context.get(KEY);
        if (known != null) {
            return known;
        }
        var sent = context.request().getHeader(HEADER);
        var id =
                sent != null && SANE.matcher(sent).matches() ? sent : Ids.next().toString();
        context.put(KEY, id);
        return id;
    }
}
