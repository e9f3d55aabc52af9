package io.headlight.gateway.scorecard;

import io.headlight.kit.directory.Person;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the services answer, with members we do not know among those we do. */
final class Answers {

    private Answers() {}

    static String progress(String... items) {
        return "{\"asOf\":\"2026-11-20T09:00:00Z\",\"news\":1,\"items\":[" + String.join(",", items) + "]}";
    }

    /** A plan with one result and a behavior in each of these states. */
    static String plan(Person rep, String name, String activityScore, String resultScore, String... states) {
        return """
                {"repId":"%s","planId":"019a9c1e-7a30-7c3e-9d55-0f6f6f0f2b11","planName":"%s","planVersion":1,
                 "startsOn":"2026-10-01","endsOn":"2026-12-31","daysElapsed":36,"daysLeft":30,"news":true,
                 "results":[{"expectationId":"019a9c1e-7a30-7c3e-9d55-0f6f6f0f2b12","lineId":"019a9c1e-7a30-7c3e-9d55-0f6f6f0f2b13",
                   "name":"New customers","indicator":"LAGGING","controllable":false,"unit":"customers","target":6,"actual":2,
                   "attainment":0.3333,"proratedTarget":3.2727,"pace":0.6111,"runRate":0.0556,"requiredRunRate":0.1333,"daysLeft":30,
                   "state":"OFF_TRACK","measureId":"019a9c1e-7a30-7c3e-9d55-0f6f6f0f2b14"}],
                 "behaviors":[%s],"activityScore":%s,"resultScore":%s}""".formatted(
                        rep.id(),
                        name,
                        Stream.of(states).map(Answers::behavior).collect(Collectors.joining(",")),
                        activityScore,
                        resultScore);
    }

    private static String behavior(String state) {
        return """
                {"expectationId":"019a9c1e-7a30-7c3e-9d55-0f6f6f0f2b15","lineId":"019a9c1e-7a30-7c3e-9d55-0f6f6f0f2b16",
                 "name":"First-time meetings with prospects","kind":"COUNTED","resultIds":["019a9c1e-7a30-7c3e-9d55-0f6f6f0f2b13"],
                 "cadence":"WEEKLY","unit":"meetings","stage":"prospecting","targetPerCadence":3,"target":36,"actual":17,
                 "attainment":0.4722,"proratedTarget":18,"pace":0.9444,"runRate":0.4722,"requiredRunRate":0.6333,"daysLeft":30,
                 "state":"%s","dueOn":null,"reward":{"kind":"BONUS","condition":"36 meetings","value":"500 EUR"},
                 "why":{"rep":"More first meetings, more deals","company":"A fuller pipeline"},
                 "measureId":"019a9c1e-7a30-7c3e-9d55-0f6f6f0f2b17"}""".formatted(state);
    }

    static String suggestions(String nextCursor, Person... reps) {
        return "{\"items\":["
                + Stream.of(reps).map(Answers::suggestion).collect(Collectors.joining(","))
                + "],\"nextCursor\":" + nextCursor + "}";
    }

    private static String suggestion(Person rep) {
        return """
                {"id":"019a9c1e-7a30-7c3e-9d55-0f6f6f0f2b21","kind":"GAP","status":"OPEN","repId":"%s","repName":"%s",
                 "planId":"019a9c1e-7a30-7c3e-9d55-0f6f6f0f2b11","expectationId":"019a9c1e-7a30-7c3e-9d55-0f6f6f0f2b15",
                 "behavior":"Account plans","facts":{"actual":1,"target":4,"proratedTarget":2,"requiredRunRate":0.1,"daysLeft":30,
                 "dueOn":"2026-11-20","state":"OFF_TRACK","periodFrom":"2026-10-01","periodTo":"2026-12-31","asOf":"2026-11-20"},
                 "wording":"Account plans were due on Friday and are not in yet.","detectedAt":"2026-11-20T08:00:00Z",
                 "expiresOn":"2026-11-27","dismissal":null}""".formatted(rep.id(), rep.name());
    }

    static String feedback(Person rep, String... sentAt) {
        return "{\"items\":["
                + Stream.of(sentAt)
                        .map(at -> """
                                {"id":"019a9c1e-7a30-7c3e-9d55-0f6f6f0f2b31","kind":"ENCOURAGEMENT","status":"SENT","repId":"%s",
                                 "authorId":"%s","message":"Great week!","edited":false,"dueOn":null,"sentAt":"%s","reply":null}""".formatted(rep.id(), rep.id(), at))
                        .collect(Collectors.joining(","))
                + "],\"nextCursor\":null}";
    }
}
