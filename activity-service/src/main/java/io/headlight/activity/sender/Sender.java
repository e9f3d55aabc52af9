package io.headlight.activity.sender;

import io.headlight.activity.known.Fetcher;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A kind of system that sends us webhooks: who it must prove to be ({@link Verifier}), what a delivery of it holds
 * ({@link Splitter}), and which of that counts as which activity ({@link Mapper}). Adding one is adding a package with
 * these three and a bean of this type; nothing else knows its name.
 */
public interface Sender {

    /** Stable name in the API, upper case: {@code PIPEDRIVE}. */
    String name();

    /** New credentials for a new source; empty when only the partner's system makes them, so that they must be given. */
    Optional<Credentials> issue();

    /** What is wrong with credentials that were given, as a sentence that does not quote them; empty when nothing is. */
    default Optional<String> faultOf(Credentials given) {
        return given.secret() == null || given.secret().isBlank()
                ? Optional.of("Give the secret that the partner's system shows.")
                : Optional.empty();
    }

    /** The same for a source that is set like this, where what a credential may be depends on that. */
    default Optional<String> faultOf(Credentials given, Settings settings) {
        return faultOf(given);
    }

    /** What a source of this sender can be told besides. */
    default List<Setting> settings() {
        return List.of();
    }

    /** What is wrong with settings that are right one by one, as a sentence that names them; empty when nothing is. */
    default Optional<String> faultOf(Settings settings) {
        return Optional.empty();
    }

    /** The three small separate things that make a sender. */
    record Parts(Verifier verifier, Splitter splitter, Mapper mapper) {}

    Parts parts();

    default Verifier verifier() {
        return parts().verifier();
    }

    default Splitter splitter() {
        return parts().splitter();
    }

    default Mapper mapper() {
        return parts().mapper();
    }

    /** Asks the partner's API for what its webhooks leave out, where we know how. */
    default Optional<Fetcher> fetcher() {
        return Optional.empty();
    }

    /**
     * A request that is answered at once and is no delivery: a proof that the address is ours.
     *
     * @param request rightly signed
     * @param secret the one that fit
     */
    default Optional<Answer> handshake(Incoming request, String secret) {
        return Optional.empty();
    }

    /** An OPTIONS request that asks, without any proof, whether deliveries are welcome. */
    default Optional<Answer> consent(Incoming request) {
        return Optional.empty();
    }

    /** What a stored delivery is answered: 2xx, in the form this sender takes for success. */
    default Answer stored(String deliveryId) {
        return Answer.accepted("{\"deliveryId\":\"" + deliveryId + "\"}");
    }

    /**
     * Whether the sender sends again what was refused with 429 or 503, without harm to anybody. Those that ban, disable or
     * forget after refusals are never told to slow down.
     */
    default boolean retriesKindly() {
        return true;
    }

    /** The body without live credentials that prove something elsewhere; secrets of the source are taken out anyway. */
    default byte[] storable(byte[] body) {
        return body;
    }

    /** A delivery as this sender would make it, with one thing in it that counts; its signature does not matter. */
    Incoming sample(Instant now);
}
