package io.headlight.plan.measure;

/** How an attribute of a fact is compared. */
public enum ConditionOperator {
    EQUALS,
    AT_LEAST,
    PRESENT
}
