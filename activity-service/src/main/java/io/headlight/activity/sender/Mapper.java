package io.headlight.activity.sender;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.known.KnownObject;
import io.headlight.activity.known.MissingFields;
import io.headlight.activity.known.Observation;
import java.util.List;

/** What an item means: claims that something counts, or no longer does. Transitions count, states do not. */
public sealed interface Mapper {

    /** For senders whose items say everything by themselves. */
    non-sealed interface OfItems extends Mapper {
        /**
         * @return no claims when the item is nothing we count
         * @throws Claim.Unusable when it should be something, but cannot be understood
         */
        List<Claim> map(Item item, Settings settings);
    }

    /**
     * For senders whose items tell ids or changed fields only. What each item says of an object is kept, field by field
     * with its place in history; what follows is read off all that is known. That is a function of the set of items, so
     * neither their order nor their repetition matters.
     */
    non-sealed interface OfObjects extends Mapper {
        /**
         * @return no observations when the item is about nothing we count
         * @throws Claim.Unusable when it should be, but cannot be understood
         */
        List<Observation> observe(Item item, Settings settings);

        /**
         * Everything that can be said of the object: a {@link Claim.Happened} for each type it counts as, a {@link
         * Claim.TakenBack} for each it could have counted as and does not. All at {@link KnownObject#orderKey()}.
         *
         * @throws MissingFields when what is known is too little to tell
         */
        List<Claim> claims(KnownObject object, Settings settings);
    }
}
