package io.headlight.activity.sender;

import io.headlight.activity.activity.Claim;
import java.util.List;

/** What an item means: claims that something counts, or no longer does. Transitions count, states do not. */
public interface Mapper {

    /**
     * @return no claims when the item is nothing we count
     * @throws Claim.Unusable when it should be something, but cannot be understood
     */
    List<Claim> map(Item item);
}
