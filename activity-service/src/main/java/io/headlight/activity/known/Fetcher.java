package io.headlight.activity.known;

import java.net.URI;
import java.time.Duration;
import java.util.Set;

/** Asks a partner's own API for what its webhooks leave out. */
public interface Fetcher {

    /** Where the API is when a source does not say otherwise. */
    URI usualAddress();

    /**
     * @param fields at least these are wanted
     * @return what is known now; {@link Observation#deleted} when there is no such object
     * @throws Refused when asking again would not help
     * @throws Later when it would
     */
    Observation fetch(Access access, String objectKey, Set<String> fields);

    /** Where and with which token a source's API is asked. */
    record Access(URI address, String token) {
        @Override
        public String toString() {
            return "Access[" + address + "]";
        }
    }

    /** The token or the question is wrong; the sentence quotes nothing the partner said. */
    final class Refused extends RuntimeException {
        public Refused(String why) {
            super(why, null, false, false);
        }
    }

    /** The API is away, slow, or has had enough of us. */
    final class Later extends RuntimeException {
        private final transient Duration pause;

        /** @param pause how long it wants to be left alone; zero when it did not say */
        public Later(String why, Duration pause) {
            super(why, null, false, false);
            this.pause = pause;
        }

        public Duration pause() {
            return pause;
        }
    }
}
