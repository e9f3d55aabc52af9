package io.headlight.plan.holiday;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.HolidayManager;
import io.headlight.kit.problem.Violation;
import io.headlight.plan.calendar.PlannableDay;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {

    private final Holidays holidays = new Holidays();

    @Test
    @DisplayName("Bavaria has days off that Berlin has not, and the other way round")
    void regions() {
        var bavaria = holidays.in(new HolidayRegion("DE", "by"), 2027);
        var berlin = holidays.in(new HolidayRegion("de", "BE"), 2027);
        var country = holidays.in(new HolidayRegion("DE", null), 2027);
        assertThat(bavaria)
                .hasSize(12)
                .containsEntry(LocalDate.of(2027, 1, 6), "Epiphany")
                .containsEntry(LocalDate.of(2027, 5, 27), "Corpus Christi");
        assertThat(berlin)
                .hasSize(10)
                .containsKey(LocalDate.of(2027, 3, 8))
                .doesNotContainKey(LocalDate.of(2027, 1, 6));
        assertThat(country).hasSize(9).doesNotContainKey(LocalDate.of(2027, 3, 8));
        assertThat(bavaria.keySet()).containsAll(country.keySet());
        assertThat(berlin.keySet()).containsAll(country.keySet());
    }

    @Test
    @DisplayName("A city has the days of its region and its own: Augsburg's peace festival")
    void cities() {
        assertThat(holidays.in(new HolidayRegion("DE", "by-ag"), 2027))
                .hasSize(14)
                .containsKey(LocalDate.of(2027, 8, 8))
                .containsAllEntriesOf(holidays.in(new HolidayRegion("DE", "by"), 2027));
    }

    @Test
    @DisplayName("A holiday on a weekend is given when the law says, be it in the year before")
    void observed() {
        assertThat(holidays.in(new HolidayRegion("GB", "eng"), 2027))
                .containsKeys(LocalDate.of(2027, 12, 27), LocalDate.of(2027, 12, 28));
        var us = new HolidayRegion("US", null);
        // New Year's Day of 2000 was a Saturday.
        assertThat(holidays.in(us, 1999)).containsKey(LocalDate.of(1999, 12, 31));
        assertThat(holidays.in(us, 2000)).doesNotContainKey(LocalDate.of(2000, 1, 1));
    }

    @ParameterizedTest(name = "{0} {1} is refused: {2} {3}")
    @CsvSource({
        "ZZ, , unknown_country, /holidays/country",
        "UK, , unknown_country, /holidays/country",
        "DE, xx, unknown_region, /holidays/region",
        "DE, by-xx, unknown_region, /holidays/region",
        "LU, by, unknown_region, /holidays/region",
    })
    void unknown(String country, String region, String code, String pointer) {
        assertThat(holidays.fault(new HolidayRegion(country, region), "/holidays"))
                .get()
                .returns(code, Violation::code)
                .returns(pointer, Violation::pointer)
                .satisfies(fault -> assertThat(fault.detail()).contains(region == null ? country : region));
    }

    @Test
    @DisplayName("Every country can be asked for every plannable year, and for others it just has none")
    void everyCountry() {
        var countries = HolidayManager.getSupportedCalendarCodes().stream()
                .filter(code -> code.length() == 2)
                .toList();
        assertThat(countries).hasSizeGreaterThan(60).contains("DE", "GB", "US", "AE");
        for (var country : countries) {
            var where = new HolidayRegion(country, null);
            assertThat(holidays.fault(where, "")).isEmpty();
            for (int year : new int[] {PlannableDay.FIRST_YEAR, 2000, 2027, PlannableDay.LAST_YEAR}) {
                assertThat(holidays.in(where, year).keySet()).allMatch(day -> day.getYear() == year);
            }
            assertThat(holidays.in(where, 9999)).isEmpty();
        }
        assertThat(holidays.in(new HolidayRegion("PT", "11-lsb"), 2027)).containsKey(LocalDate.of(2027, 6, 13));
    }
}
