package io.headlight.activity.log.body;

/** What is shown of a body, with how many values hidden. */
record Shown(BodyForm form, String text, int hidden) {}
