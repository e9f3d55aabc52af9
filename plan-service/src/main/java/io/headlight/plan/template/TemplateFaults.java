package io.headlight.plan.template;

import io.headlight.kit.problem.Violation;
import io.headlight.plan.calendar.WorkingCalendar;
import io.headlight.plan.line.BehaviorKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is wrong between the lines of a template; within a line its constraints have been checked before. */
final class TemplateFaults {

    private static final LocalDate ANY_MONDAY = LocalDate.of(2026, 1, 5);
    private static final int QUARTER = 13;
    private static final String ORPHAN = "orphan_behavior";

    private final Template template;
    private final List<Violation> found = new ArrayList<>();

    TemplateFaults(Template template) {
        this.template = template;
    }

    List<Violation> found() {
        checkResults();
        var keys = template.results().stream().map(TemplateResult::key).collect(Collectors.toSet());
        for (int i = 0; i < template.behaviors().size(); i++) {
            check(template.behaviors().get(i), "/behaviors/" + i, keys);
        }
        // What a plan refuses is better refused here, long before anybody begins one.
        template
                .linesFor(ANY_MONDAY, ANY_MONDAY.plusWeeks(QUARTER).minusDays(1), WorkingCalendar.MONDAY_TO_FRIDAY)
                .contradictions()
                .stream()
                .filter(fault -> !fault.code().equals(ORPHAN)) // said above, by the template's own keys
                .forEach(found::add);
        return found;
    }

    private void checkResults() {
        var driven = template.behaviors().stream()
                .flatMap(behavior -> behavior.resultKeys().stream())
                .collect(Collectors.toSet());
        var keys = new HashSet<String>();
        for (int i = 0; i < template.results().size(); i++) {
            var result = template.results().get(i);
            var at = "/results/" + i;
            if (!keys.add(result.key())) {
                refuse(at + "/key", "repeated_key", "Another result has this key.");
            }
            if (!driven.contains(result.key())) {
                refuse(
                        at,
                        "result_without_behaviors",
                        "No behavior drives this result; nobody could manage towards it.");
            }
            checkStage(result.stage(), at);
        }
    }

    private void check(TemplateBehavior behavior, String at, Set<String> results) {
        if (behavior.resultKeys().isEmpty()) {
            refuse(at + "/resultKeys", ORPHAN, "Link it to the result it drives, or leave it out.");
        }
        for (int r = 0; r < behavior.resultKeys().size(); r++) {
            if (!results.contains(behavior.resultKeys().get(r))) {
                refuse(at + "/resultKeys/" + r, "unknown_result", "The template has no result of this key.");
            }
        }
        checkStage(behavior.stage(), at);
        checkReasons(behavior, at);
        if (behavior.kind() == BehaviorKind.DELIVERABLE) {
            require(behavior.evidence(), at + "/evidence", "evidence_missing", "Say what proves that it is done.");
            require(behavior.dueAfterWeeks(), at + "/dueAfterWeeks", "due_date_missing", "Say by when it is to be in.");
        }
    }

    private void checkReasons(TemplateBehavior behavior, String at) {
        var why = behavior.why();
        require(why.rep(), at + "/why/rep", "why_missing", "Say how it helps the rep.");
        require(why.company(), at + "/why/company", "why_missing", "Say how it helps the company.");
        var reward = behavior.reward();
        require(reward.kind(), at + "/reward/kind", "reward_missing", "Say what is gained.");
        require(reward.condition(), at + "/reward/condition", "reward_missing", "Say when it is earned.");
        require(reward.value(), at + "/reward/value", "reward_missing", "Say what it is.");
    }

    private void checkStage(String stage, String at) {
        if (!template.salesProcess().has(stage)) {
            refuse(
                    at + "/stage",
                    "unknown_stage",
                    "The sales process has no such stage; its stages are %s."
                            .formatted(String.join(", ", template.salesProcess().stages())));
        }
    }

    private void require(Object value, String at, String code, String detail) {
        if (value == null || value instanceof String text && text.isBlank()) {
            refuse(at, code, detail);
        }
    }

    private void refuse(String at, String code, String detail) {
        found.add(Violation.at(at, code, detail));
    }
}
