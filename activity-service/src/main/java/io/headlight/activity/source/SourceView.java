package io.headlight.activity.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.activity.sender.Credentials;
import io.headlight.activity.source.secret.SecretView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A partner connection.
 *
 * @param sender what kind of system it is
 * @param url where it posts; treat it as a secret
 * @param settings what it is set to; what is not said here has the sender's default
 * @param limits how much it may send; absent when there is no limit
 * @param fetch where the partner's API is asked; absent when it is not
 * @param secrets those that are accepted now, newest first, without their text
 * @param mappingVersion absent while only what the sender has built in is used
 * @param credentials what the partner's system must be told; only in the answer that makes them, never again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {"id", "name", "sender", "url", "status", "settings", "secrets", "createdAt"},
        examples = """
                {"id": "01970000-0000-7000-8000-000000000051", "name": "Dialer", "sender": "STANDARD_WEBHOOKS",
                 "url": "https://headlight.example/v1/webhooks/acme.Q2xldmVyIHBlb3BsZSB0cnkgdGhpcyEh",
                 "status": "ACTIVE", "settings": {}, "limits": {"perSecond": 50, "burst": 200},
                 "secrets": [{"id": "01970000-0000-7000-8000-0000000000a1", "createdAt": "2026-03-02T08:00:00Z",
                  "lastMatchedAt": "2026-03-10T09:18:00Z"}],
                 "createdAt": "2026-03-02T08:00:00Z"}""")
public record SourceView(
        UUID id,
        @Schema(examples = "Pipedrive of the UK team") String name,
        @Schema(examples = "PIPEDRIVE") String sender,
        String url,
        SourceStatus status,
        Map<String, String> settings,
        Limits limits,
        FetchView fetch,
        List<SecretView> secrets,
        Integer mappingVersion,
        Instant createdAt,
        Credentials credentials) {

    /**
     * Where the partner's API is asked. The token is not shown.
     *
     * @param address absent when it is the sender's usual one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(examples = """
                    {"address": "https://api.hubapi.com"}""")
    public record FetchView(String address) {}

    static SourceView of(Source source, String url, List<SecretView> secrets, Credentials credentials) {
        return new SourceView(
                source.id,
                source.name,
                source.sender,
                url,
                source.status,
                source.settings,
                source.limits().equals(Limits.NONE) ? null : source.limits(),
                source.fetches() ? new FetchView(source.fetchAddress) : null,
                secrets,
                source.mappingVersion,
                source.createdAt,
                credentials);
    }
}
