package io.headlight.kit.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets the next transactions lose a race, as a database does to break a deadlock, or as another makes them lose. */
@ApplicationScoped
public class Races {

    private static final PersistenceException DEADLOCK =
            new PersistenceException(new SQLException("Deadlock found", "40001", 1213));

    private final AtomicInteger toLose = new AtomicInteger();
    private volatile PersistenceException how = DEADLOCK;

    public void loseNext(int times) {
        loseNext(times, DEADLOCK);
    }

    public void loseNext(int times, PersistenceException as) {
        how = as;
        toLose.set(times);
    }

    public int left() {
        return toLose.get();
    }

    void maybeLose() {
        if (toLose.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
            throw how;
        }
    }
}
