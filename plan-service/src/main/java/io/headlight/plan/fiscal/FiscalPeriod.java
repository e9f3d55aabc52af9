package io.headlight.plan.fiscal;

import java.time.LocalDate;

/**
 * A quarter or a month of a fiscal year, both days included.
 *
 * @param number from 1
 * @param weeks null where years are not made of weeks
 */
public record FiscalPeriod(int number, LocalDate firstDay, LocalDate lastDay, Integer weeks) {}
