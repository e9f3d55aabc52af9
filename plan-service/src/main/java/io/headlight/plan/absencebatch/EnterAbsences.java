package io.headlight.plan.absencebatch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.headlight.kit.problem.Problem;
import io.headlight.kit.problem.Problems;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.problem.Violation;
import io.headlight.plan.absence.Absence;
import io.headlight.plan.absence.Absences;
import io.headlight.plan.absence.EnterAbsence;
import io.headlight.plan.absence.NewAbsence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Enters many absences: what can be entered is, and each that cannot says why. */
@ApplicationScoped
class EnterAbsences {

    /** What was read of an item: the absence, or why not. */
    private record Item(NewAbsence wanted, Response refusal) {}

    private final EnterAbsence entering;
    private final Absences absences;
    private final Problems problems;
    private final ObjectMapper json;
    private final Validator validator;

    EnterAbsences(EnterAbsence entering, Absences absences, Problems problems, ObjectMapper json, Validator validator) {
        this.entering = entering;
        this.absences = absences;
        this.problems = problems;
        this.json = json;
        this.validator = validator;
    }

    AbsenceAnswers enter(NewAbsences wanted) {
        var items = wanted.items().stream().map(this::read).toList();
        var externalIds = items.stream()
                .filter(item -> item.refusal == null)
                .map(item -> item.wanted.externalId())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var known = new HashMap<>(absences.byExternalId(externalIds));
        return new AbsenceAnswers(
                items.stream().map(item -> answer(item, known)).toList());
    }

    private Item read(JsonNode sent) {
        try {
            var wanted = json.treeToValue(sent, NewAbsence.class);
            if (wanted == null) {
                throw new Rejection.Invalid(Violation.at("", "not_null", "Must not be null."));
            }
            var broken = validator.validate(wanted).stream()
                    .map(EnterAbsences::violation)
                    .sorted(Comparator.comparing(Violation::pointer))
                    .toList();
            if (!broken.isEmpty()) {
                throw new Rejection.Invalid(broken.size() + " rules are broken.", broken);
            }
            return new Item(wanted, null);
        } catch (MismatchedInputException unreadable) {
            return new Item(null, problems.unreadable(unreadable));
        } catch (Rejection.Invalid invalid) {
            return new Item(null, problems.rejected(invalid));
        } catch (JsonProcessingException impossible) {
            // Of the right type, but there is no such value: day 45 of month 13, given as numbers.
            return new Item(null, problems.rejected(new Rejection.Invalid(outOfRange(impossible))));
        }
    }

    private static Violation outOfRange(JsonProcessingException impossible) {
        var pointer = impossible instanceof JsonMappingException wrong
                ? wrong.getPath().stream()
                        .map(step -> "/" + step.getFieldName())
                        .collect(Collectors.joining())
                : "";
        return Violation.at(pointer, "format", "There is no such value.");
    }

    private AbsenceAnswer answer(Item item, Map<String, Absence> known) {
        if (item.refusal != null) {
            return refused(item.refusal, null);
        }
        var externalId = item.wanted.externalId();
        try {
            var entered = entering.enter(item.wanted, known);
            return new AbsenceAnswer(
                    entered.isNew() ? 201 : 200, entered.absence().id(), externalId, null);
        } catch (Rejection.NotFound | Rejection.Forbidden | Rejection.Conflict refusal) {
            return refused(problems.rejected(refusal), externalId);
        }
    }

    private static AbsenceAnswer refused(Response refusal, String externalId) {
        return new AbsenceAnswer(refusal.getStatus(), null, externalId, (Problem) refusal.getEntity());
    }

    private static Violation violation(ConstraintViolation<?> broken) {
        var rule = broken.getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        var code = rule.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
        var text = broken.getMessage();
        return Violation.at(
                "/" + broken.getPropertyPath(), code, Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".");
    }
}
