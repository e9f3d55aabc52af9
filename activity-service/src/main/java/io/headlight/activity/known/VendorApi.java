package io.headlight.activity.known;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headlight.activity.json.MalformedBody;
import io.headlight.activity.json.StrictJson;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks a partner's API for one JSON object: for five seconds, up to 1 MiB, at public addresses and without following
 * anybody anywhere. What it answers is a stranger's word and read as strictly as a webhook.
 */
@Singleton
public class VendorApi {

    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final long LARGEST = 1024 * 1024;
    private static final int LONGEST_SECONDS = 9;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(LONGEST)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Outgoing outgoing;
    private final Clock clock;

    VendorApi(Outgoing outgoing, Clock clock) {
        this.outgoing = outgoing;
        this.clock = clock;
    }

    /**
     * @param authorization the header's value, scheme included
     * @return empty when there is no such thing: 404, 410, or no content
     * @throws Fetcher.Refused when asking again would not help
     * @throws Fetcher.Later when it would
     */
    public Optional<ObjectNode> get(URI address, String authorization) {
        // Names stay looked up for some seconds, so that what is connected to is what was looked at; TLS checks the
        // name.
        outgoing.pinned(address.resolve("/"));
        var answer = answer(request(address, authorization));
        return switch (answer.statusCode()) {
            case 200 -> Optional.of(object(answer.body()));
            case 204, 404, 410 -> Optional.empty();
            case 401, 403 -> throw new Fetcher.Refused("the API refuses the token: " + answer.statusCode());
            case 408, 429 -> throw later(answer);
            default ->
                throw answer.statusCode() >= 500
                        ? later(answer)
                        : new Fetcher.Refused("the API answers " + answer.statusCode());
        };
    }

    private static HttpRequest request(URI address, String authorization) {
        try {
            return HttpRequest.newBuilder(address)
                    .timeout(LONGEST)
                    .header("Authorization", authorization)
                    .header("Accept", "application/json")
                    .GET()
                    .build();
        } catch (IllegalArgumentException malformed) {
            throw new Fetcher.Refused("the API's address or token is none");
        }
    }

    /** All of it within the time: a request's own timeout ends with the headers, and a body can drip for hours. */
    private HttpResponse<byte[]> answer(HttpRequest request) {
        var asked = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
        try {
            return asked.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            asked.cancel(true);
            throw new Fetcher.Later("the API took over five seconds", Duration.ZERO);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException
                    ? new Fetcher.Later("the API is away, or answers with over 1 MiB", Duration.ZERO)
                    : new IllegalStateException("Asking an API", failed.getCause());
        } catch (InterruptedException ending) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            throw new Fetcher.Later("interrupted", Duration.ZERO);
        }
    }

    private static ObjectNode object(byte[] body) {
        try {
            return StrictJson.object(body);
        } catch (MalformedBody malformed) {
            throw new Fetcher.Later("the API answers with something else than a JSON object", Duration.ZERO);
        }
    }

    private Fetcher.Later later(HttpResponse<byte[]> answer) {
        var pause =
                answer.headers().firstValue("Retry-After").flatMap(this::pause).orElse(Duration.ZERO);
        return new Fetcher.Later("the API answers " + answer.statusCode(), pause);
    }

    /** Seconds, or the time at which to come back; an hour at most. */
    private Optional<Duration> pause(String sent) {
        if (sent.matches("\\d{1," + LONGEST_SECONDS + "}")) {
            return Optional.of(bounded(Duration.ofSeconds(Long.parseLong(sent))));
        }
        try {
            var until = ZonedDateTime.parse(sent, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(bounded(Duration.between(clock.instant(), until)));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Duration bounded(Duration pause) {
        if (pause.isNegative()) {
            return Duration.ZERO;
        }
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
