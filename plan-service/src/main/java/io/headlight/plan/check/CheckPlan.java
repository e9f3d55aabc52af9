package io.headlight.plan.check;

import io.headlight.kit.caller.Caller;
import io.headlight.kit.directory.Person;
import io.headlight.plan.measure.MeasureRule;
import io.headlight.plan.past.AskPast;
import io.headlight.plan.past.Past;
import io.headlight.plan.past.PastWeeks;
import io.headlight.plan.policy.AppliedPolicy;
import io.headlight.plan.policy.Effort;
import io.headlight.plan.policy.Warning;
import io.headlight.plan.ramp.Ramps;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Looks at a plan as an experienced colleague would before it is published: what is missing, whether it fits into a week,
 * whether its targets are realistic, and whether it asks for more where better is needed. Publishing does not wait for it.
 */
@ApplicationScoped
class CheckPlan {

    private final ReadDraft reading;
    private final AskPast asking;
    private final Ramps ramps;
    private final Caller caller;

    CheckPlan(ReadDraft reading, AskPast asking, Ramps ramps, Caller caller) {
        this.reading = reading;
        this.asking = asking;
        this.ramps = ramps;
        this.caller = caller;
    }

    ChecksView check(UUID planId) {
        var draft = reading.read(planId);
        var lines = draft.lines().compared();
        var weeks = PastWeeks.before(draft.lines().time().first(), draft.today());
        var past = asking.ask(
                lines.stream().map(ComparedLine::measure).toList(),
                draft.reps(),
                weeks,
                draft.lines().timeZone());
        var work = lines.stream().map(line -> work(line, draft.reps(), past)).toList();
        Predicate<UUID> ramping = whoRamps(draft);
        var effort = Effort.of(draft.lines().lines(), draft.lines().time());
        var warnings = new ArrayList<Warning>();
        effort.warning(draft.policy().policy()).ifPresent(warnings::add);
        warnings.addAll(compared(draft, work, past, ramping));
        return ChecksView.of(
                draft,
                effort,
                warnings,
                past,
                work.stream()
                        .map(one -> LineHistory.of(one, past.stateOf(one.line().measure()), ramping))
                        .toList(),
                AppliedPolicy.toChecks(
                        draft.policy(), draft.lines().lines(), draft.lines().time()));
    }

    /** Who is still learning is no yardstick for the others. */
    private Predicate<UUID> whoRamps(ReadDraft.Draft draft) {
        var now = ramps.of(draft.reps(), null);
        return rep -> now.isRamping(rep, draft.today());
    }

    private static LineWork work(ComparedLine line, List<UUID> reps, Past past) {
        return new LineWork(
                line,
                reps.stream()
                        .collect(Collectors.toMap(
                                Function.identity(), rep -> past.spans(line.measure(), rep, line.weeks()))));
    }

    private List<Warning> compared(ReadDraft.Draft draft, List<LineWork> work, Past past, Predicate<UUID> ramping) {
        var policy = draft.policy().policy();
        var names = caller.roster().people().stream().collect(Collectors.toMap(Person::id, Person::name));
        var adherence = new HashMap<UUID, BigDecimal>();
        draft.reps()
                .forEach(rep ->
                        past.adherenceOf(rep, draft.lines().timeZone()).ifPresent(level -> adherence.put(rep, level)));
        var realism = new Realism(policy, names, ramping);
        var volume = new VolumeOverQuality(policy, names, adherence);
        var before = perWeekBefore(draft.before());
        var warnings = new ArrayList<Warning>();
        for (var line : work) {
            warnings.addAll(realism.warnings(line));
            var perWeek = before.get(line.line().measure().rule());
            warnings.addAll(volume.warnings(
                    line,
                    perWeek == null
                            ? null
                            : perWeek.multiply(BigDecimal.valueOf(line.line().weeks()))));
        }
        return warnings;
    }

    /** By what is measured: a copied line has another id, and perhaps another name. */
    private static Map<MeasureRule, BigDecimal> perWeekBefore(ReadDraft.Lines before) {
        return before == null
                ? Map.of()
                : before.compared().stream()
                        .filter(ComparedLine::isVolume)
                        .collect(Collectors.toMap(
                                line -> line.measure().rule(), ComparedLine::targetPerWeek, (first, more) -> first));
    }
}
