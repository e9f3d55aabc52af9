package io.headlight.activity.source;

import io.headlight.activity.sender.Credentials;
import io.headlight.activity.source.secret.Secrets;
import io.headlight.kit.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;

/** Sources with their addresses and secrets' dates, as people see them. */
@ApplicationScoped
class ShowSource {

    private final Sources sources;
    private final Secrets secrets;
    private final Caller caller;

    ShowSource(Sources sources, Secrets secrets, Caller caller) {
        this.sources = sources;
        this.secrets = secrets;
        this.caller = caller;
    }

    SourceView show(Source source) {
        return show(source, null);
    }

    /** @param credentials that were made just now; null to show none */
    SourceView show(Source source, Credentials credentials) {
        return SourceView.of(source, url(source), secrets.live(source.id), credentials);
    }

    /** The secrets of all of them in one question. */
    Function<Source, SourceView> all(List<Source> shown) {
        var live = secrets.live(shown.stream().map(Source::id).toList());
        return source -> SourceView.of(source, url(source), live.getOrDefault(source.id, List.of()), null);
    }

    private String url(Source source) {
        return sources.urlOf(new SourceKey(caller.tenant(), source.sourceKey));
    }
}
