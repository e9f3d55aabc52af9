package io.headlight.activity.source;

import io.headlight.activity.sender.Credentials;
import io.headlight.activity.source.given.GivenFetch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What of a source can be changed. A merge patch is laid over the present values, so a member that is not sent stays as it
 * is, and null takes it away.
 *
 * @param fetch with another address the token must be sent again, so that nobody can have a stored one sent elsewhere
 */
@Schema(examples = """
                {"name": "Pipedrive of the UK team", "status": "PAUSED", "limits": {"perSecond": 50}}""")
public record SourceEdit(
        @NotBlank(groups = Whole.class) @Size(max = 120) @Schema(examples = "Pipedrive of the UK team")
        String name,

        @NotNull(groups = Whole.class) SourceStatus status,
        @Size(max = 50) Map<@Size(min = 1, max = 64) String, @NotNull @Size(max = 1000) String> settings,
        @Valid Limits limits,
        @Valid GivenFetch fetch) {

    /** What the outcome of a patch must hold, though a patch need not. */
    interface Whole {}

    /** Stands for a stored token while a patch is laid over what is there; nobody outside can say it. */
    static final String KEPT = Credentials.randomText(32);

    public SourceEdit {
        settings = settings == null ? Map.of() : settings;
    }

    boolean keepsToken() {
        return fetch != null && KEPT.equals(fetch.token());
    }
}
