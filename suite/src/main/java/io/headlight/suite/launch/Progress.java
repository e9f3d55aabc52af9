package io.headlight.suite.launch;

/** Told what the suite is doing, for whoever is waiting. Called from several threads. */
public interface Progress {
    /** Nobody is waiting. */
    Progress SILENT = new Progress() {
        @Override
        public void begin(String task) {}

        @Override
        public void end(String task) {}

        @Override
        public void now(String detail) {}

        @Override
        public void clear() {}
    };

    /** A task starts, such as "starting keycloak"; several may run at once. */
    void begin(String task);

    /** That task is done. */
    void end(String task);

    /** What is happening in a long task, replacing what was said before; called as often as it changes. */
    void now(String detail);

    /** Nothing is going on any more, finished or not; the next task counts its seconds from now. */
    void clear();
}
