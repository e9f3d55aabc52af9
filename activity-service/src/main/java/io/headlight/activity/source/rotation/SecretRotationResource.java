package io.headlight.activity.source.rotation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.activity.sender.Credentials;
import io.headlight.activity.sender.Sender;
import io.headlight.activity.sender.Senders;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.source.Sources;
import io.headlight.activity.source.given.GivenCredentials;
import io.headlight.kit.caller.Role;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.write.EntityTags;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** New secrets for a source that goes on working. */
@Path("/v1/sources/{id}/secret-rotations")
@RunOnVirtualThread
@RolesAllowed(Role.ADMIN)
public class SecretRotationResource {

    private final Sources sources;
    private final Senders senders;
    private final RotateSecret rotateSecret;
    private final Clock clock;

    SecretRotationResource(Sources sources, Senders senders, RotateSecret rotateSecret, Clock clock) {
        this.sources = sources;
        this.senders = senders;
        this.rotateSecret = rotateSecret;
        this.clock = clock;
    }

    /**
     * A rotation to make.
     *
     * @param overlap how long the present secrets are accepted besides, up to 30 days; a day when absent
     * @param credentials what the partner's system made; needed for senders that say GIVEN, else we make them
     */
    @Schema(examples = """
                    {"overlap": "PT12H"}""")
    public record NewSecretRotation(
            @DurationMin @DurationMax(days = 30) @Schema(examples = "P1D")
            Duration overlap,

            @Valid GivenCredentials credentials) {

        private static final Duration USUAL = Duration.ofDays(1);

        public NewSecretRotation {
            overlap = overlap == null ? USUAL : overlap;
        }
    }

    /**
     * What a rotation did.
     *
     * @param secretId names the new secret where it is told which one fit
     * @param othersExpireAt until then the others are accepted too, unless they end before
     * @param credentials what the partner's system must be told, only here; absent when it was given
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            requiredProperties = {"secretId", "othersExpireAt"},
            examples = """
                    {"secretId": "01970000-0000-7000-8000-0000000000a2", "othersExpireAt": "2026-03-11T09:20:00Z",
                     "credentials": {"secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo="}}""")
    public record SecretRotation(UUID secretId, Instant othersExpireAt, Credentials credentials) {}

    // No Idempotency-Key: a repeated answer would have to be kept, and there are credentials in it. Whoever did not get
    // the answer rotates again.
    @POST
    @Operation(
            summary = "Give a connection a new secret; the old ones are accepted for a while longer",
            description = "Credentials that we make are in this answer only; those that are given are not shown again.")
    @APIResponse(responseCode = "201", description = "Rotated: tell the partner's system the credentials.")
    @APIResponse(responseCode = "404", description = "not_found")
    @APIResponse(responseCode = "409", description = "too_many_secrets: five are accepted already")
    @APIResponse(
            responseCode = "422",
            description = "invalid: credentials_required or credentials_invalid among others")
    public RestResponse<SecretRotation> rotateSecret(@RestPath UUID id, @Valid @NotNull NewSecretRotation wanted) {
        var sender = senders.named(sources.get(id).sender()).orElseThrow();
        requireRight(wanted.credentials, sender, sources.knownById(id).settings());
        var issued = wanted.credentials == null ? sender.issue().orElseThrow() : null;
        var othersEnd = clock.instant().plus(wanted.overlap);
        var rotated = rotateSecret.rotate(id, issued != null ? issued : wanted.credentials.asCredentials(), othersEnd);
        return EntityTags.created(
                "/v1/sources/" + id,
                new SecretRotation(rotated.secretId(), othersEnd, issued),
                rotated.source().version());
    }

    private static void requireRight(GivenCredentials given, Sender sender, Settings settings) {
        var faults = GivenCredentials.faults(given, sender, settings);
        if (!faults.isEmpty()) {
            throw new Rejection.Invalid(faults.getFirst());
        }
    }
}
