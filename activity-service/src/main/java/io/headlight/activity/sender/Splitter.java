package io.headlight.activity.sender;

import java.util.List;

/** Takes a delivery apart. Each item has its own fate: one that cannot be used holds up none of the others. */
public interface Splitter {

    /**
     * The sender's name for this message, the same in every repetition of it.
     *
     * @throws MalformedBody when the body is not what this sender can ever send
     */
    String messageId(Incoming delivery, Settings settings);

    /** The items, in the order they are in. */
    List<Item> split(Incoming delivery, Settings settings);
}
