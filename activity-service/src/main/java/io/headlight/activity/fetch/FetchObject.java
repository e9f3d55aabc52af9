package io.headlight.activity.fetch;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.known.Fetcher;
import io.headlight.activity.known.Observation;
import io.headlight.activity.processing.LearnObject;
import io.headlight.activity.sender.Sender;
import io.headlight.activity.sender.Senders;
import io.headlight.activity.source.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import org.jboss.logging.Logger;

/** Asks a source's API for one object, outside of any transaction. */
@ApplicationScoped
class FetchObject {

    private static final Logger LOG = Logger.getLogger(FetchObject.class);

    private final Sources sources;
    private final Senders senders;
    private final LearnObject learnObject;
    private final ConcludeFetch conclude;

    FetchObject(Sources sources, Senders senders, LearnObject learnObject, ConcludeFetch conclude) {
        this.sources = sources;
        this.senders = senders;
        this.learnObject = learnObject;
        this.conclude = conclude;
    }

    void fetch(Fetches.Leased leased) {
        var source = sources.knownById(leased.sourceId());
        var missing = learnObject.missing(source, leased.objectKey());
        if (missing.isEmpty() && !leased.requested()) {
            // A later event told it.
            conclude.needless(leased);
            return;
        }
        var fetcher = senders.named(source.sender()).flatMap(Sender::fetcher);
        var access = sources.access(source.id());
        if (fetcher.isEmpty() || access.isEmpty()) {
            conclude.later(leased, "the source's API is not asked at the moment", Duration.ZERO);
            return;
        }
        try {
            var answer = answer(fetcher.get(), access.get(), leased, missing);
            conclude.learned(source, leased, answer);
        } catch (Fetcher.Refused refused) {
            conclude.refused(leased, refused.getMessage());
        } catch (Fetcher.Later later) {
            conclude.later(leased, later.getMessage(), later.pause());
        }
    }

    private static Observation answer(
            Fetcher fetcher, Fetcher.Access access, Fetches.Leased leased, Set<String> missing) {
        try {
            var answer = fetcher.fetch(access, leased.objectKey(), missing);
            if (!answer.objectKey().equals(leased.objectKey())) {
                throw new Fetcher.Refused("the API answers with another object");
            }
            return answer;
        } catch (Fetcher.Refused | Fetcher.Later expected) {
            throw expected;
        } catch (Claim.Unusable unusable) {
            throw new Fetcher.Refused("the API's answer cannot be used: " + unusable.getMessage());
        } catch (RuntimeException bug) {
            // Once per try and without the stack: what strangers answer must not fill the log.
            LOG.warnf("Asking for an object of source %s failed", leased.sourceId());
            LOG.debug("Why it failed", bug);
            throw new Fetcher.Later("the API's answer could not be read", Duration.ZERO);
        }
    }
}
