package io.headlight.suite.demo.story;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Something reps of the demo do again and again.
 *
 * @param activityType what it is recorded as
 * @param perWeek how often a rep who does what is expected does it
 * @param weeks how many weeks they go on with it
 * @param from its least worth in EUR, 0 when it has none
 * @param to its greatest
 * @param attributes what else is recorded with it
 */
record Habit(
        String activityType,
        double perWeek,
        int weeks,
        int from,
        int to,
        Function<SplittableRandom, Map<String, Object>> attributes) {

    private static final int ALWAYS = 99;

    static Habit of(String activityType, double perWeek, Function<SplittableRandom, Map<String, Object>> attributes) {
        return new Habit(activityType, perWeek, ALWAYS, 0, 0, attributes);
    }

    static Habit of(String activityType, double perWeek) {
        return of(activityType, perWeek, random -> Map.of());
    }

    Habit inTheFirst(int weeks) {
        return new Habit(activityType, perWeek, weeks, from, to, attributes);
    }

    Habit worth(int from, int to) {
        return new Habit(activityType, perWeek, weeks, from, to, attributes);
    }

    int value(SplittableRandom random) {
        return to == 0 ? 0 : random.nextInt(from, to) / 100 * 100;
    }
}
