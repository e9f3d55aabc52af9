package io.headlight.activity.sender;

/**
 * A kind of system that sends us webhooks: who it must prove to be ({@link Verifier}), what a delivery of it holds
 * ({@link Splitter}), and which of that counts as which activity ({@link Mapper}). Adding one is adding a package with
 * these three and a bean of this type; nothing else knows its name.
 */
public interface Sender {

    /** Stable name in the API, upper case: {@code PIPEDRIVE}. */
    String name();

    /** New credentials for a new source. */
    Credentials issue();

    Verifier verifier();

    Splitter splitter();

    Mapper mapper();
}
