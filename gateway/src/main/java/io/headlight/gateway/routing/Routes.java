package io.headlight.gateway.routing;

import io.headlight.kit.problem.RouteProblems;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** The paths of the services behind the door: each goes to its service as it came, once its sender is known. */
@Singleton
class Routes {

    private static final Logger LOG = Logger.getLogger(Routes.class);
    /** Below the services' own 60 s, so that the door never writes into a connection they are just closing. */
    private static final int KEEP_ALIVE_SECONDS = 30;

    private final RoutingConfig config;
    private final RequireToken requireToken;
    private final RouteProblems problems;
    private final Vertx vertx;
    private final HttpClient client;

    Routes(RoutingConfig config, RequireToken requireToken, RouteProblems problems, Vertx vertx) {
        this.config = config;
        this.requireToken = requireToken;
        this.problems = problems;
        this.vertx = vertx;
        this.client = vertx.httpClientBuilder()
                .with(new HttpClientOptions()
                        .setConnectTimeout((int) config.connectTimeout().toMillis())
                        .setKeepAliveTimeout(KEEP_ALIVE_SECONDS))
                .with(new PoolOptions().setHttp1MaxSize(config.connections()))
                // What breaks on a connection breaks a request, and is told there.
                .withConnectHandler(connection -> connection.exceptionHandler(toldElsewhere -> {}))
                .build();
    }

    void register(@Observes Router router) {
        config.withoutToken().forEach(prefix -> router.route(prefix + "/*").handler(RequireToken::waive));
        config.services()
                .forEach((name, service) -> service.prefixes()
                        .forEach(prefix -> router.route(prefix + "/*")
                                .handler(requireToken)
                                .handler(context -> forward(context, name, service))
                                .failureHandler(this::bug)));
    }

    private void forward(RoutingContext context, String name, RoutingConfig.Service service) {
        var forwarding = new Forwarding(context, name, config, problems, vertx);
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(proxied -> forwarding.connect(proxied.client(), service.url()))
                .addInterceptor(forwarding)
                .handle(context.request());
    }

    private void bug(RoutingContext context) {
        LOG.errorf(context.failure(), "Forwarding failed");
        if (context.response().headWritten()) {
            context.response().reset();
        } else {
            problems.answer(context, 500, "internal_error", "Something went wrong on our side; quote the traceId.");
        }
    }
}
