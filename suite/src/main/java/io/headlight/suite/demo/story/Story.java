package io.headlight.suite.demo.story;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * What a team did in twelve weeks. The same for the same dates: chance is seeded with the rep's name. Some are ahead, one
 * falls back, one catches up, one puts the account plans off.
 */
public final class Story {

    private static final List<String> COMPANIES = List.of(
            "Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Ginkgo", "Hazel", "Juniper", "Larch", "Maple", "Oak",
            "Pine", "Rowan", "Spruce", "Willow");
    private static final List<String> TRADES = List.of(
            "Logistics", "Foods", "Tools", "Clinics", "Software", "Textiles", "Energy", "Paper", "Optics", "Rail");

    public static final List<Temper> TEAM = List.of(
            new Temper("ann", 1.1, 1.15, "none"),
            new Temper("ben", 1.05, 0.55, "none"),
            new Temper("cara", 0.95, 1.0, "none"),
            new Temper("dev", 0.55, 1.05, "none"),
            new Temper("ella", 1.2, 1.2, "account_plan"),
            new Temper("finn", 0.85, 0.85, "meeting"));

    /** The rates of a rep who does just what the two shipped templates expect. */
    private static final List<Habit> HABITS = List.of(
            Habit.of("call", 20),
            Habit.of("meeting", 3.2, chance -> Map.of("firstTime", true)),
            Habit.of("meeting", 2.1, chance -> Map.of("firstTime", false, "decisionMakerPresent", true)),
            Habit.of(
                            "account_plan",
                            2,
                            chance -> Map.of("decisionMaker", "Head of Purchasing", "influencer", "Plant Manager"))
                    .inTheFirst(6),
            Habit.of("account_plan", 1.6, chance -> Map.of("growthGoal", "One more site within the year"))
                    .inTheFirst(4),
            Habit.of("follow_up", 5.2),
            Habit.of("proposal", 1.1),
            Habit.of("opportunity_created", 2.1, chance -> Map.of("origin", "prospecting"))
                    .worth(5_000, 40_000),
            Habit.of("deal_won", 0.45, chance -> Map.of("expansion", false)).worth(8_000, 30_000),
            Habit.of("deal_won", 0.35, chance -> Map.of("expansion", true)).worth(8_000, 24_000));

    private final LocalDate from;
    private final Instant until;
    private final ZoneId zone;

    /** @param from the first day, a Monday; @param until now: nothing happens later */
    public Story(LocalDate from, Instant until, ZoneId zone) {
        this.from = from;
        this.until = until;
        this.zone = zone;
    }

    /** What one rep did, in the order it happened. */
    public List<Act> of(Temper rep, String email) {
        var random = new SplittableRandom(rep.username().hashCode() * 31L);
        var acts = new ArrayList<Act>();
        var today = until.atZone(zone).toLocalDate();
        var days = Math.max(1, ChronoUnit.DAYS.between(from, today));
        for (var day = from; !day.isAfter(today); day = day.plusDays(1)) {
            if (Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek())) {
                continue;
            }
            var point = (double) ChronoUnit.DAYS.between(from, day) / days;
            for (var habit : HABITS) {
                if (ChronoUnit.WEEKS.between(from, day) >= habit.weeks()) {
                    continue;
                }
                int times = often(habit.perWeek() / 5 * rep.pace(habit.activityType(), point), random);
                for (int i = 0; i < times; i++) {
                    acts.add(act(rep, email, habit, day, acts.size(), random));
                }
            }
        }
        acts.add(territoryPlan(rep, email));
        return acts.stream()
                .filter(act -> !act.occurredAt().isAfter(until))
                .sorted(Comparator.comparing(Act::occurredAt))
                .toList();
    }

    /** The whole part for sure, and one more as often as the rest says. */
    private static int often(double times, SplittableRandom random) {
        int sure = (int) times;
        return sure + (random.nextDouble() < times - sure ? 1 : 0);
    }

    private Act act(Temper rep, String email, Habit habit, LocalDate day, int number, SplittableRandom random) {
        var at = day.atTime(LocalTime.of(8, 0))
                .plusSeconds(random.nextInt(9 * 3600))
                .atZone(zone)
                .toInstant();
        var account = COMPANIES.get(random.nextInt(COMPANIES.size())) + " " + TRADES.get(random.nextInt(TRADES.size()));
        return new Act(
                "%s-%d".formatted(rep.username(), number + 1),
                habit.activityType(),
                at,
                email,
                account,
                habit.value(random),
                habit.attributes().apply(random));
    }

    /** Everybody planned their territory, at their own speed. */
    private Act territoryPlan(Temper rep, String email) {
        var late = rep.atFirst() < 0.9 ? 12 : 4;
        var at = from.plusDays(late).atTime(16, 0).atZone(zone).toInstant();
        return new Act(
                rep.username() + "-territory",
                "territory_plan",
                at,
                email,
                "Territory of " + rep.username(),
                0,
                Map.of("prospectListSize", 60 + rep.username().length() * 7));
    }
}
