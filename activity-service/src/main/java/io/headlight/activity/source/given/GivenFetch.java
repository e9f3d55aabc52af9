package io.headlight.activity.source.given;

import io.headlight.activity.known.Fetcher;
import io.headlight.activity.sender.Sender;
import io.headlight.kit.problem.Violation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the partner's API is asked for what its webhooks leave out.
 *
 * @param address its base address; the sender's usual one when absent
 * @param token taken in, never shown again
 */
@Schema(examples = """
                {"address": "https://api.hubapi.com", "token": "pat-eu1-6f0c3a52-0000-4000-8000-000000000000"}""")
public record GivenFetch(
        @Size(max = 255) @Schema(examples = "https://api.hubapi.com")
        String address,

        @NotBlank @Size(max = 2000) @Schema(writeOnly = true, examples = "pat-eu1-6f0c3a52")
        String token) {

    /** What is wrong for this sender; null is nothing, and that is right for all. */
    public static List<Violation> faults(GivenFetch given, Sender sender) {
        return given == null || sender.fetcher().isPresent()
                ? List.of()
                : List.of(Violation.at(
                        "/fetch", "cannot_fetch", "The API of this sender is never asked; leave this out."));
    }

    /** Where this sender's API is asked: as given, or where it usually is. */
    public static String effective(String address, Sender sender) {
        return address != null
                ? address
                : sender.fetcher()
                        .map(Fetcher::usualAddress)
                        .map(String::valueOf)
                        .orElse(null);
    }

    @Override
    public String toString() {
        return "GivenFetch[" + address + "]";
    }
}
