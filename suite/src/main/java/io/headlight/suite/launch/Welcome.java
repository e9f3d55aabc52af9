package io.headlight.suite.launch;

/** What happens when the suite is up, before it is left to its users: loading the demo, saying where everything is. */
@FunctionalInterface
public interface Welcome {
    /**
     * Called once per run; an exception stops the suite.
     *
     * @param progress shows what is being done while this takes its time
     * @return what to print, lines and all
     */
    String text(Suite suite, Progress progress);
}
