package io.headlight.kit.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.headlight.kit.caller.Caller;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.problem.Violation;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** See {@link Idempotent}. Runs inside the transaction that {@link AtomicInterceptor} began. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 250)
public class IdempotentInterceptor {

    static final String HEADER = "Idempotency-Key";
    private static final int LONGEST = 255;

    private final IdempotencyKeys keys;
    private final Caller caller;
    private final HttpHeaders headers;
    private final Request request;
    private final UriInfo uri;
    private final ObjectMapper json;

    IdempotentInterceptor(
            IdempotencyKeys keys, Caller caller, HttpHeaders headers, Request request, UriInfo uri, ObjectMapper json) {
        this.keys = keys;
        this.caller = caller;
        this.headers = headers;
        this.request = request;
        this.uri = uri;
        this.json = json;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        var key = Digest.of(caller.id().toString(), request.getMethod(), uri.getPath(), sentKey());
        var fingerprint = Digest.of(json.writeValueAsString(Arrays.stream(invocation.getParameters())
                .filter(argument -> argument == null || argument.getClass().isRecord())
                .toList()));
        var before = keys.claim(caller.tenant(), key);
        if (before.isPresent()) {
            return replay(before.get(), fingerprint);
        }
        var answer = (RestResponse<?>) invocation.proceed();
        keys.remember(caller.tenant(), key, fingerprint, remembered(answer));
        return answer;
    }

    private String sentKey() {
        var sent = Optional.ofNullable(headers.getHeaderString(HEADER)).orElseThrow(IdempotencyKeyMissing::new);
        if (sent.isBlank() || sent.length() > LONGEST) {
            throw new Rejection.Invalid(Violation.ofHeader(HEADER, "size", "Send a key of 1 to 255 characters."));
        }
        return sent;
    }

    private IdempotencyKeys.Answer remembered(RestResponse<?> answer) throws IOException {
        return new IdempotencyKeys.Answer(
                answer.getStatus(),
                answer.getHeaderString(HttpHeaders.LOCATION),
                answer.getHeaderString(HttpHeaders.ETAG),
                json.writeValueAsString(answer.getEntity()));
    }

    private RestResponse<Object> replay(IdempotencyKeys.Claimed before, byte[] fingerprint) throws IOException {
        if (!Arrays.equals(before.fingerprint(), fingerprint)) {
            throw new Rejection.Invalid(Violation.ofHeader(
                    HEADER, "idempotency_key_reused", "This key was used with another request; make a new one."));
        }
        var answer = before.answer();
        return ResponseBuilder.<Object>create(answer.status())
                .entity(json.readTree(answer.body().getBytes(StandardCharsets.UTF_8)))
                .header(HttpHeaders.LOCATION, answer.location())
                .header(HttpHeaders.ETAG, answer.etag())
                .header("Idempotency-Replayed", "true")
                .build();
    }

    static final class IdempotencyKeyMissing extends Rejection.Malformed {
        IdempotencyKeyMissing() {
            super("Send an Idempotency-Key header, so that a retry cannot do this twice.");
        }
    }
}
