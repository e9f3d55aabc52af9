package io.headlight.activity.delivery;

import io.headlight.activity.sender.Incoming;
import io.headlight.kit.http.Ids;
import io.headlight.kit.store.Digest;
import java.util.UUID;

/**
 * A request that shall be on disk before it is answered.
 *
 * @param messageId the sender's name for it: a repetition has the same
 * @param request without anything that proves who sent it
 * @param secretId the source's secret that fit; null when there was none to fit
 * @param worker who works it off at once; null when a sweeper shall
 * @param isTest made by the test button
 */
public record NewDelivery(
        UUID id, UUID sourceId, String messageId, Incoming request, UUID secretId, UUID worker, boolean isTest) {

    private static final int LONGEST_MESSAGE_ID = 255;

    public static NewDelivery of(UUID sourceId, String messageId, Incoming request, UUID secretId, UUID worker) {
        return new NewDelivery(Ids.next(), sourceId, messageId, request, secretId, worker, false);
    }

    /** How much of a statement it takes, nearly. */
    public int size() {
        return request.body().length + ROW;
    }

    private static final int ROW = 2048;

    byte[] key() {
        return Digest.of(messageId);
    }

    String shortMessageId() {
        return messageId.length() > LONGEST_MESSAGE_ID ? messageId.substring(0, LONGEST_MESSAGE_ID) : messageId;
    }
}
