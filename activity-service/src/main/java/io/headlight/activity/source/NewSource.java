package io.headlight.activity.source;

import io.headlight.activity.source.given.GivenCredentials;
import io.headlight.activity.source.given.GivenFetch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A connection to make.
 *
 * @param name what people call it
 * @param sender one of the senders we know
 * @param credentials what the partner's system made; needed for senders that say GIVEN, else we make them
 * @param settings what the sender can be told
 * @param limits how much it may send; as much as we can take when absent
 * @param fetch how the partner's API is asked; it is not when absent
 */
@Schema(examples = """
                {"name": "HubSpot", "sender": "HUBSPOT", "credentials": {"secret": "5f0c3a52-0000-4000-8000-000000000000"},
                 "settings": {"wonStages": "closedwon"}, "limits": {"perSecond": 50, "burst": 200},
                 "fetch": {"address": "https://api.hubapi.com", "token": "pat-eu1-6f0c3a52"}}""")
public record NewSource(
        @NotBlank @Size(max = 120) @Schema(examples = "Pipedrive of the UK team")
        String name,

        @NotBlank @Size(max = 40) @Schema(examples = "PIPEDRIVE")
        String sender,

        @Valid GivenCredentials credentials,
        @Size(max = 50) Map<@Size(min = 1, max = 64) String, @NotNull @Size(max = 1000) String> settings,
        @Valid Limits limits,
        @Valid GivenFetch fetch) {

    public NewSource {
        settings = settings == null ? Map.of() : settings;
    }
}
