package io.headlight.activity.sender.dynamics;

import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.activity.json.StrictJson;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.sender.Splitter;
import io.headlight.kit.store.Digest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * One message per delivery, named by its {@code OperationId}, which is the system job's and so stays when it is tried again.
 * A synchronous step has none; its message is named by all that tells two operations of one request apart, what they change
 * included. That a repetition should look new would do no harm; that a change should look like a repetition would lose it.
 */
final class ContextSplitter implements Splitter {

    /** What we add to a context that came without its parameters. */
    static final String CUT_SHORT = "headlightCutShort";

    private static final String SIZE_EXCEEDED = "x-ms-dynamics-msg-size-exceeded";
    private static final int LONGEST_ID = 64;

    @Override
    public String messageId(Incoming delivery, Settings settings) {
        return id(StrictJson.object(delivery.body()));
    }

    private static String id(JsonNode context) {
        var operation = StrictJson.text(context, "OperationId");
        if (operation != null && operation.length() <= LONGEST_ID && !operation.equals(Context.NO_ID)) {
            return operation;
        }
        var parts = Stream.of(
                        "CorrelationId",
                        "MessageName",
                        "PrimaryEntityName",
                        "PrimaryEntityId",
                        "Stage",
                        "Depth",
                        "InputParameters")
                .map(member -> context.path(member).toString())
                .toArray(String[]::new);
        return "sha256:" + HexFormat.of().formatHex(Digest.of(parts));
    }

    @Override
    public List<Item> split(Incoming delivery, Settings settings) {
        var context = StrictJson.object(delivery.body());
        var id = id(context);
        if (delivery.headers().containsKey(SIZE_EXCEEDED)) {
            context.put(CUT_SHORT, true);
        }
        return List.of(new Item(id, context, delivery.receivedAt()));
    }
}
