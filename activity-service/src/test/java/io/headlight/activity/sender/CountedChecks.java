package io.headlight.activity.sender;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The senders there are, and how many secrets they compared. */
public final class CountedChecks {

    private final AtomicInteger compared = new AtomicInteger();
    private final Senders senders;

    public CountedChecks(Senders real) {
        this.senders = new Senders(real.names().stream()
                .map(name -> counted(real.named(name).orElseThrow()))
                .toList());
    }

    public Senders senders() {
        return senders;
    }

    /** Since it was asked last. */
    public int compared() {
        return compared.getAndSet(0);
    }

    private Sender counted(Sender real) {
        var verifier = new Verifier() {
            @Override
            public Verdict check(Incoming request, List<String> secrets, Settings settings, Instant now) {
                compared.addAndGet(secrets.size());
                return real.verifier().check(request, secrets, settings, now);
            }

            @Override
            public boolean recognizes(Incoming request) {
                return real.verifier().recognizes(request);
            }
        };
        return (Sender) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Sender.class}, (proxy, method, arguments) -> {
                    try {
                        return method.getName().equals("verifier") ? verifier : method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
