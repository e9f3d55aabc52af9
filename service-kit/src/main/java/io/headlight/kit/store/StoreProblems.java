package io.headlight.kit.store;

import io.headlight.kit.problem.ProblemResponses;
import io.headlight.kit.problem.Problems;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What callers hear when the database refuses or is not there. Never a word of SQL. */
public class StoreProblems {

    private static final Logger LOG = Logger.getLogger(StoreProblems.class);

    private final ProblemResponses responses;
    private final Problems problems;

    StoreProblems(ProblemResponses responses, Problems problems) {
        this.responses = responses;
        this.problems = problems;
    }

    @ServerExceptionMapper
    public Response refused(PersistenceException e) {
        return answer(e);
    }

    @ServerExceptionMapper
    public Response refused(QuarkusTransactionException e) {
        return answer(e);
    }

    private Response answer(Exception e) {
        var fault = DatabaseFault.of(e);
        if (fault == DatabaseFault.STALE) {
            return responses
                    .of(412, "changed_meanwhile", "Somebody changed this at the same time; read it again.")
                    .build();
        }
        if (fault == DatabaseFault.DUPLICATE) {
            return responses
                    .of(409, "already_exists", "One like this exists already.")
                    .build();
        }
        if (!fault.isPassing()) {
            return problems.bug(e);
        }
        LOG.warnf("The database does not serve: %s", fault);
        return responses
                .of(
                        503,
                        "store_unavailable",
                        "The database does not answer in time; nothing was changed that we know of.")
                // Spread out, so that all who were refused do not come back in the same second.
                .header(HttpHeaders.RETRY_AFTER, ThreadLocalRandom.current().nextInt(1, 6))
                .build();
    }
}
