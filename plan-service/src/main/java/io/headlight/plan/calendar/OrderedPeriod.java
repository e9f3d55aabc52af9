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

/** A period that does not end before it starts and is at most 400 days long, as far as activity-service can measure. */
@Constraint(validatedBy = OrderedPeriod.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OrderedPeriod {

    int MOST_DAYS = 400;

    String message() default "must not be before startsOn, and at most 400 days after it";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** What has a first and a last day. */
    interface Dated {
        LocalDate startsOn();

        LocalDate endsOn();
    }

    /** Reports at {@code endsOn}; absent dates are another constraint's matter. */
    class Check implements ConstraintValidator<OrderedPeriod, Dated> {
        @Override
        public boolean isValid(Dated period, ConstraintValidatorContext context) {
            if (period.startsOn() == null || period.endsOn() == null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("endsOn")
                    .addConstraintViolation();
            return isOrdered(period);
        }

        /** Both dates are there. */
        public static boolean isOrdered(Dated period) {
            int days = WorkingCalendar.days(period.startsOn(), period.endsOn());
            return days > 0 && days <= MOST_DAYS;
        }
    }
}
