package io.headlight.activity.sourceobject;

import java.util.UUID;

/** A source says that a contact wants to be forgotten. Observers run in the transaction of what told it. */
public record PrivacyDeleted(UUID sourceId, String contactId) {}
