package io.headlight.gateway.routing;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** An answer passed on piece by piece; when it breaks off in the middle, the one who made this says what becomes of it. */
final class FragileBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> body;
    private final Runnable brokenOff;

    FragileBody(ReadStream<Buffer> body, Runnable brokenOff) {
        this.body = body;
        this.brokenOff = brokenOff;
    }

    @Override
    public FragileBody exceptionHandler(Handler<Throwable> handler) {
        body.exceptionHandler(handler == null ? null : failure -> brokenOff.run());
        return this;
    }

    @Override
    public FragileBody handler(Handler<Buffer> handler) {
        body.handler(handler);
        return this;
    }

    @Override
    public FragileBody endHandler(Handler<Void> handler) {
        body.endHandler(handler);
        return this;
    }

    @Override
    public FragileBody pause() {
        body.pause();
        return this;
    }

    @Override
    public FragileBody resume() {
        body.resume();
        return this;
    }

    @Override
    public FragileBody fetch(long amount) {
        body.fetch(amount);
        return this;
    }
}
