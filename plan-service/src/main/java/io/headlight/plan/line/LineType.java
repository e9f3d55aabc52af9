package io.headlight.plan.line;

/** The two kinds of lines a plan has: results are monitored, behaviors are monitored and managed. */
public enum LineType {
    RESULT,
    BEHAVIOR
}
