package io.headlight.gateway.routing;

import io.headlight.gateway.limits.Hangup;
import io.headlight.kit.problem.Problem;
import io.headlight.kit.problem.ProblemResponses;
import io.headlight.kit.problem.RouteProblems;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URI;
import java.util.Locale;
import org.jboss.logging.Logger;

/** One request on its way to a service and back, with all that can go wrong on it. */
final class Forwarding implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Forwarding.class);

    private final RoutingContext context;
    private final String service;
    private final RoutingConfig config;
    private final RouteProblems problems;
    private final Vertx vertx;
    private final boolean isUpload;

    private BoundedBody body;
    private HttpClientRequest onward;
    private boolean timedOut;
    private long alarm;

    Forwarding(RoutingContext context, String service, RoutingConfig config, RouteProblems problems, Vertx vertx) {
        this.context = context;
        this.service = service;
        this.config = config;
        this.problems = problems;
        this.vertx = vertx;
        this.isUpload = config.upload()
                .path()
                .filter(path -> path.matcher(context.normalizedPath()).matches())
                .isPresent();
    }

    Future<HttpClientRequest> connect(HttpClient client, URI url) {
        return client.request(new RequestOptions()
                        .setHost(url.getHost())
                        .setPort(
                                url.getPort() > 0
                                        ? url.getPort()
                                        : url.getScheme().equals("https") ? 443 : 80)
                        .setSsl(url.getScheme().equals("https"))
                        .setFollowRedirects(false)
                        .setConnectTimeout(config.connectTimeout().toMillis()))
                .onSuccess(request -> onward = request.exceptionHandler(reported -> {}));
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext proxied) {
        var request = proxied.request();
        // The path that was matched and judged is the path that goes on, not another spelling of it.
        var query = context.request().query();
        request.setURI(context.normalizedPath() + (query == null ? "" : "?" + query));
        invite(request.headers());
        CrossingHeaders.inward(request.headers(), context);
        setAlarm();
        body = new BoundedBody(request.getBody().stream(), maxBody(), isUpload ? this::setAlarm : () -> {});
        request.setBody(Body.body(body, request.getBody().length()));
        context.addEndHandler(end -> vertx.cancelTimer(alarm));
        return proxied.sendRequest().recover(failure -> Future.succeededFuture(refusal(request, failure)));
    }

    /** A file may take as long as it takes, as long as it moves; everything else has one time for all of it. */
    private void setAlarm() {
        vertx.cancelTimer(alarm);
        if (!context.response().ended()) {
            var patience = isUpload ? config.upload().idle() : config.timeout();
            alarm = vertx.setTimer(patience.toMillis(), timer -> timeOut());
        }
    }

    private long maxBody() {
        return (isUpload ? config.upload().maxBody() : config.maxBody()).asLongValue();
    }

    /** A sender who asks first whether the body is welcome hears it here, after everything that could be said against it. */
    private void invite(MultiMap headers) {
        if (headers.contains(HttpHeaders.EXPECT, HttpHeaders.CONTINUE, true)) {
            context.response().writeContinue();
        }
    }

    private void timeOut() {
        timedOut = true;
        if (context.response().headWritten()) {
            tearDown();
        }
        if (onward != null) {
            onward.reset();
        }
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext proxied) {
        var response = proxied.response();
        CrossingHeaders.outward(response.headers(), context.response());
        if (response.getStatusCode() >= 400 && !isProblem(response) && !isHead()) {
            LOG.warnf("The %s answered %d without a problem", service, response.getStatusCode());
            response.getBody().stream().resume();
            var title = ProblemResponses.title(response.getStatusCode());
            explain(
                    response,
                    response.getStatusCode(),
                    title.toLowerCase(Locale.ROOT).replace(' ', '_'),
                    title + ".");
        } else if (response.getBody() != null) {
            var answer = response.getBody();
            response.setBody(Body.body(new FragileBody(answer.stream(), this::tearDown), answer.length()));
        }
        return proxied.sendResponse();
    }

    /**
     * Half an answer must not look like a whole one. Closing the connection is what the proxy does as well, by resetting
     * the response; but of a reset response the server never hears that it is over, and waits for it when it shuts down.
     */
    private void tearDown() {
        context.request().connection().close();
    }

    private boolean isHead() {
        return context.request().method() == HttpMethod.HEAD;
    }

    private static boolean isProblem(ProxyResponse response) {
        var type = response.headers().get(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith(Problem.MEDIA_TYPE);
    }

    private ProxyResponse refusal(ProxyRequest request, Throwable failure) {
        var response = request.release().response();
        if (body.isOverLimit()) {
            Hangup.after(context);
            return explain(response, 413, "too_large", "The body is larger than %d bytes.".formatted(maxBody()));
        }
        if (timedOut && !body.hasEnded()) {
            Hangup.after(context);
            return explain(response, 408, "request_timeout", "The request did not arrive in time.");
        }
        response.putHeader(HttpHeaders.RETRY_AFTER, RetryAfter.seconds());
        if (timedOut) {
            return explain(
                    response,
                    504,
                    "timed_out",
                    "The %s did not answer in time; what was asked may have been done.".formatted(service));
        }
        LOG.warnf("The %s cannot be reached: %s", service, failure.getMessage());
        return explain(
                response, 503, "service_unavailable", "The %s cannot be reached at the moment.".formatted(service));
    }

    private ProxyResponse explain(ProxyResponse response, int status, String code, String detail) {
        return response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .setBody(Body.body(problems.body(context, status, code, detail)));
    }
}
