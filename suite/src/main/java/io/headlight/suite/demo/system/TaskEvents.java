package io.headlight.suite.demo.system;

import io.headlight.suite.demo.story.Act;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Follow-ups that a task list sends as CloudEvents, many in one request. */
final class TaskEvents {

    private static final int BATCH = 20;

    private TaskEvents() {}

    static List<Told> told(List<Act> acts) {
        return IntStream.iterate(0, from -> from < acts.size(), from -> from + BATCH)
                .mapToObj(from -> batch(acts.subList(from, Math.min(acts.size(), from + BATCH))))
                .toList();
    }

    private static Told batch(List<Act> acts) {
        var events = acts.stream().map(TaskEvents::event).collect(Collectors.joining(",\n", "[", "]"));
        return new Told("ce-" + acts.getFirst().id(), events);
    }

    private static String event(Act act) {
        return """
                {"specversion": "1.0", "id": "%s", "source": "/tasks", "type": "example.acme.activity.recorded",
                 "time": "%s", "datacontenttype": "application/json", "data": %s}""".formatted(Names.uuid(act.id()), act.occurredAt(), NeutralWords.data(act));
    }
}
