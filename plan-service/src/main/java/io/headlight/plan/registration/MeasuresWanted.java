package io.headlight.plan.registration;

/** A publication of this tenant is committed and its measures wait to be registered. */
record MeasuresWanted(String tenant) {}
