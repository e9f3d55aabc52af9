package io.headlight.activity.erased;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A phone number in full, so that nobody else's is taken for it. With its country's code it is compared as a whole; written
 * without, as those of the same country write it, with the rest of the other.
 *
 * <p>Limits: what has fewer than eight digits, or fewer than eight without the country's code where that is missing, is
 * nobody's; numbers of two countries that differ in the code only are told apart where both have it; digits without
 * anything before them may be both with and without it; prefixes other than {@code +} and {@code 00} are not known.
 *
 * @param country its code; null when it is written without
 * @param national without leading zeros
 * @param isBare neither of {@code +}, {@code 00} and {@code 0} stands before it
 */
record PhoneNumber(String country, String national, boolean isBare) {

    private static final int FEWEST_DIGITS = 8;
    private static final int MOST_DIGITS = 15;
    /** The codes that E.164 gives to countries; none is the beginning of another. */
    private static final Pattern COUNTRY =
            Pattern.compile("[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|[2-9]\\d\\d");

    /** Empty when it has too few digits, or too many. */
    static Optional<PhoneNumber> read(String text) {
        var digits = text.replaceAll("\\D", "");
        boolean hasPlus =
                text.stripLeading().startsWith("+") || text.stripLeading().startsWith("(+");
        boolean hasCountry = hasPlus || digits.startsWith("00");
        var significant = withoutZeros(digits);
        if (significant.length() < FEWEST_DIGITS || significant.length() > MOST_DIGITS) {
            return Optional.empty();
        }
        return Optional.of(
                hasCountry
                        ? international(significant)
                        : new PhoneNumber(null, significant, significant.length() == digits.length()));
    }

    /** In {@code +49 (0)30} the zero is left out by who calls from abroad. */
    private static PhoneNumber international(String digits) {
        var code = COUNTRY.matcher(digits);
        int end = code.lookingAt() ? code.end() : 0;
        return new PhoneNumber(digits.substring(0, end), withoutZeros(digits.substring(end)), false);
    }

    private static String withoutZeros(String digits) {
        return digits.replaceFirst("^0+", "");
    }

    /** What is kept of it to know it again. */
    Set<String> asSought() {
        if (country == null) {
            return Set.of(withoutCountry(), inAnyCountry());
        }
        return national.length() < FEWEST_DIGITS ? Set.of(whole()) : Set.of(whole(), withoutCountry());
    }

    /** What it is asked by when it stands somewhere. */
    Set<String> asFound() {
        if (country != null) {
            return Set.of(whole(), inAnyCountry());
        }
        return isBare ? Set.of(withoutCountry(), international(national).whole()) : Set.of(withoutCountry());
    }

    private String whole() {
        return "number:+" + country + national;
    }

    private String withoutCountry() {
        return "number:0" + national;
    }

    private String inAnyCountry() {
        return "number:*" + national;
    }
}
