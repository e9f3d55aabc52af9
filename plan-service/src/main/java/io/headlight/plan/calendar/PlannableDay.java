package io.headlight.plan.calendar;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;

/** A day for which every calendar can tell its holidays; what lies outside is a slip of the keyboard. */
@Constraint(validatedBy = PlannableDay.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
public @interface PlannableDay {

    int FIRST_YEAR = 1970;
    int LAST_YEAR = 2149;

    String message() default "must be a day of the years 1970 to 2149";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Absent is another constraint's matter. */
    class Check implements ConstraintValidator<PlannableDay, LocalDate> {
        @Override
        public boolean isValid(LocalDate day, ConstraintValidatorContext context) {
            return day == null || day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
        }
    }
}
