package io.headlight.kit.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Status;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/** See {@link Atomic}. */
@Atomic
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 150)
public class AtomicInterceptor {

    private static final Logger LOG = Logger.getLogger(AtomicInterceptor.class);
    private static final int TRIES = 3;
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(40);

    @AroundInvoke
    Object around(InvocationContext invocation) throws Exception {
        if (QuarkusTransaction.getStatus() == Status.STATUS_ACTIVE) {
            return invocation.proceed();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(invocation::proceed);
            } catch (QuarkusTransactionException | PersistenceException e) {
                if (attempt == TRIES || !DatabaseFault.of(e).isWorthRepeating()) {
                    // A checked exception comes wrapped; an unreadable body must stay what it is, to be answered as
                    // such.
                    throw e.getCause() instanceof IOException own ? own : e;
                }
                LOG.debugf("Transaction lost a race, attempt %d", attempt);
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE.toNanos() * attempt));
            }
        }
    }
}
