package io.headlight.activity.sender;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All the senders there are. */
@ApplicationScoped
public class Senders {

    private final List<Sender> all;

    Senders(@All List<Sender> all) {
        this.all = all.stream().sorted(Comparator.comparing(Sender::name)).toList();
    }

    public Optional<Sender> named(String name) {
        return all.stream().filter(sender -> sender.name().equals(name)).findFirst();
    }

    public List<String> names() {
        return all.stream().map(Sender::name).toList();
    }

    /**
     * Whose scheme the request follows. Most show it in a header or the address, and only what shows nothing there is looked
     * at as a whole: a body of strangers is not read for a sender that would not read it.
     */
    public Optional<Sender> lookingLike(Incoming request) {
        return following(request.withoutBody()).or(() -> following(request));
    }

    private Optional<Sender> following(Incoming request) {
        return all.stream()
                .filter(sender -> sender.verifier().recognizes(request))
                .findFirst();
    }
}
