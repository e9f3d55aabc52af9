package io.headlight.gateway.routing;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** A body passed on piece by piece that breaks off as soon as it is larger than it may be. */
final class BoundedBody implements ReadStream<Buffer> {

    /** The body went on after its limit. */
    static final class TooLarge extends RuntimeException {
        TooLarge() {
            super("body over its limit", null, false, false);
        }
    }

    private final ReadStream<Buffer> body;
    private final long limit;
    private final Runnable moved;
    private long seen;
    private boolean ended;
    private Handler<Throwable> failed = failure -> {};

    /** @param moved is told of each piece, and of the end */
    BoundedBody(ReadStream<Buffer> body, long limit, Runnable moved) {
        this.body = body;
        this.limit = limit;
        this.moved = moved;
    }

    boolean isOverLimit() {
        return seen > limit;
    }

    boolean hasEnded() {
        return ended;
    }

    @Override
    public BoundedBody handler(Handler<Buffer> handler) {
        body.handler(handler == null ? null : piece -> pass(piece, handler));
        return this;
    }

    private void pass(Buffer piece, Handler<Buffer> handler) {
        if (isOverLimit()) {
            return;
        }
        seen += piece.length();
        moved.run();
        if (isOverLimit()) {
            failed.handle(new TooLarge());
        } else {
            handler.handle(piece);
        }
    }

    @Override
    public BoundedBody endHandler(Handler<Void> handler) {
        body.endHandler(handler == null ? null : end -> end(handler));
        return this;
    }

    private void end(Handler<Void> handler) {
        ended = true;
        moved.run();
        if (!isOverLimit()) {
            handler.handle(null);
        }
    }

    @Override
    public BoundedBody exceptionHandler(Handler<Throwable> handler) {
        failed = handler == null ? failure -> {} : handler;
        body.exceptionHandler(handler);
        return this;
    }

    @Override
    public BoundedBody pause() {
        body.pause();
        return this;
    }

    @Override
    public BoundedBody resume() {
        body.resume();
        return this;
    }

    @Override
    public BoundedBody fetch(long amount) {
        body.fetch(amount);
        return this;
    }
}
