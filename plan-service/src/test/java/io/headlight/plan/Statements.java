package io.headlight.plan;

import java.util.stream.LongStream;
import org.hibernate.SessionFactory;

/** How many statements a request costs. */
public final class Statements {

    private static final int TIMES = 5;

    private Statements() {}

    /** The least of several times: the outbox works beside the request now and then, and its statements are counted too. */
    public static long of(SessionFactory database, Runnable request) {
        return LongStream.generate(() -> once(database, request))
                .limit(TIMES)
                .min()
                .orElseThrow();
    }

    private static long once(SessionFactory database, Runnable request) {
        var statistics = database.getStatistics();
        long before = statistics.getPrepareStatementCount();
        request.run();
        return statistics.getPrepareStatementCount() - before;
    }
}
