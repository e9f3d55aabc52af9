package io.headlight.plan.fiscal;

/** How a fiscal year is cut into its twelve periods. */
public enum FiscalPattern {
    /** Calendar months. */
    MONTHS,
    /** Whole weeks, in each quarter 4, 4 and 5. */
    WEEKS_445(4, 4, 5),
    /** Whole weeks, in each quarter 4, 5 and 4. */
    WEEKS_454(4, 5, 4),
    /** Whole weeks, in each quarter 5, 4 and 4. */
    WEEKS_544(5, 4, 4);

    private static final int PERIODS = 12;
    private static final int USUAL_WEEKS = 52;

    private final int[] weeks;

    FiscalPattern(int... weeks) {
        this.weeks = weeks;
    }

    boolean isOfWeeks() {
        return weeks.length > 0;
    }

    /** Week 53 of a year that has one belongs to its last period. */
    int weeks(int period, int ofYear) {
        int usual = weeks[(period - 1) % weeks.length];
        return period == PERIODS ? usual + ofYear - USUAL_WEEKS : usual;
    }
}
