package io.headlight.parts;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a part is started.
 *
 * @param name what people call it, as in "plan-service"
 * @param line the program and its arguments
 * @param environment added to this process' own environment
 * @param folder the working folder
 * @param log receives both output streams, appended
 */
public record Command(String name, List<String> line, Map<String, String> environment, Path folder, Path log) {
    public Command {
        line = List.copyOf(line);
        environment = Map.copyOf(environment);
    }
}
