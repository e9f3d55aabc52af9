package io.headlight.suite.demo.story;

/**
 * How a rep of the demo goes about it: how much of what is expected they did in the first week and do in the last, and
 * what they keep putting off.
 *
 * @param username their login
 * @param atFirst share of the expected pace in the first week, 1.0 is all of it
 * @param lately the same in the last week; in between it moves evenly
 * @param neglects an activity type they do a quarter of, or none
 */
public record Temper(String username, double atFirst, double lately, String neglects) {

    /** The share of the expected pace at this point of the story, 0.0 its beginning and 1.0 its end. */
    double pace(String activityType, double point) {
        var pace = atFirst + (lately - atFirst) * point;
        return activityType.equals(neglects) ? pace / 4 : pace;
    }
}
