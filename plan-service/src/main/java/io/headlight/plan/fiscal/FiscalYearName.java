package io.headlight.plan.fiscal;

/** Which of the two calendar years that a fiscal year may touch gives it its name. */
public enum FiscalYearName {
    /** The year of its first month, as in retail. */
    FIRST_MONTH,
    /** The year of its last month, as most companies do. */
    LAST_MONTH
}
