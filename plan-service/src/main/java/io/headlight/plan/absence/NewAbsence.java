package io.headlight.plan.absence;

import io.headlight.plan.calendar.OrderedPeriod;
import io.headlight.plan.calendar.PlannableDay;
import io.headlight.plan.calendar.WorkingCalendar;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Days on which a rep will not work, or did not.
 *
 * @param lastDay included, like the first
 * @param externalId how another system calls it, for example the one where vacations are asked for; null when there is none
 */
@NewAbsence.OrderedDays
@Schema(examples = """
                {"repId": "9e500000-0000-4000-8000-00000000000b", "firstDay": "2027-02-08", "lastDay": "2027-02-12",
                 "kind": "VACATION", "note": "Skiing", "externalId": "leave-20931"}""")
public record NewAbsence(
        @NotNull UUID repId,
        @NotNull @PlannableDay LocalDate firstDay,

        @NotNull @PlannableDay @Schema(description = "Included; at most 400 days with the first")
        LocalDate lastDay,

        @NotNull AbsenceKind kind,

        @Size(max = 200) @Schema(examples = "Skiing") String note,

        @Size(min = 1, max = 100)
        @Schema(
                description =
                        "How another system calls it; unique in the organization. What comes again under it is not"
                                + " entered twice",
                examples = "leave-20931")
        String externalId) {

    /** The database takes spaces at the end for nothing, so they must not make another id. */
    public NewAbsence {
        externalId = externalId == null ? null : externalId.strip();
    }

    /** Reports at {@code lastDay}; absent days are another constraint's matter. */
    @Constraint(validatedBy = OrderedDays.Check.class)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    public @interface OrderedDays {

        String message() default "must not be before firstDay, and at most 400 days with it";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        class Check implements ConstraintValidator<OrderedDays, NewAbsence> {
            @Override
            public boolean isValid(NewAbsence wanted, ConstraintValidatorContext context) {
                if (wanted.firstDay == null || wanted.lastDay == null) {
                    return true;
                }
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                        .addPropertyNode("lastDay")
                        .addConstraintViolation();
                int days = WorkingCalendar.days(wanted.firstDay, wanted.lastDay);
                return days > 0 && days <= OrderedPeriod.MOST_DAYS;
            }
        }
    }
}
