package io.headlight.plan.holiday;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where somebody has their public holidays.
 *
 * @param region null for what is a holiday in the whole country
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
                {"country": "DE", "region": "by"}""")
public record HolidayRegion(
        @NotNull @Pattern(regexp = "[A-Za-z]{2}") @Schema(description = "ISO 3166-1 alpha-2", examples = "DE")
        String country,

        @Pattern(regexp = "[A-Za-z0-9]{1,10}(-[A-Za-z0-9]{1,10})?")
        @Schema(
                description =
                        "As in ISO 3166-2, without the country; a city after a hyphen, for example by-mu for Munich."
                                + " Absent: the holidays of the whole country",
                examples = "by")
        String region) {

    public HolidayRegion {
        country = country == null ? null : country.toUpperCase(Locale.ROOT);
    }

    String[] steps() {
        return region == null ? new String[0] : region.split("-");
    }
}
