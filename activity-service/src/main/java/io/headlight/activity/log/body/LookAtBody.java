package io.headlight.activity.log.body;

import io.headlight.kit.caller.Caller;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.store.Atomic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Shows the body of a delivery, by the rule, and writes down to whom: nobody sees it without a trace. */
@ApplicationScoped
class LookAtBody {

    private static final String NOT_SHOWN =
            "It is neither JSON nor XML nor a form, so nothing could be hidden in it by name.";

    private final EntityManager database;
    private final HiddenMembers members;
    private final DeliveryLooks looks;
    private final Caller caller;
    private final Clock clock;

    LookAtBody(EntityManager database, HiddenMembers members, DeliveryLooks looks, Caller caller, Clock clock) {
        this.database = database;
        this.members = members;
        this.looks = looks;
        this.caller = caller;
        this.clock = clock;
    }

    private record Stored(byte[] body, Instant emptiedAt) {}

    @Atomic
    DeliveryBody look(UUID id) {
        var stored = database.unwrap(Session.class)
                .createSelectionQuery("select body, emptiedAt from Delivery where id = ?1", Stored.class)
                .setParameter(1, id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Rejection.NotFound.of("delivery", id));
        if (stored.emptiedAt != null) {
            throw new BodyRemoved();
        }
        looks.persist(new DeliveryLook(id, caller.id(), clock.instant()));
        return shown(stored.body)
                .map(shown ->
                        new DeliveryBody(id, shown.form(), stored.body.length, shown.hidden(), shown.text(), null))
                .orElseGet(() -> new DeliveryBody(id, BodyForm.OTHER, stored.body.length, 0, null, NOT_SHOWN));
    }

    /** By how it begins and not by what its headers say, which is the sender's word only. */
    private Optional<Shown> shown(byte[] body) {
        return switch (first(body)) {
            case '{', '[' -> JsonBody.shown(body, members);
            case '<' -> XmlBody.shown(body, members);
            default -> looksLikeAForm(body) ? FormBody.shown(body, members) : Optional.empty();
        };
    }

    private static int first(byte[] body) {
        for (byte one : body) {
            if (one != ' ' && one != '\n' && one != '\r' && one != '\t') {
                return one;
            }
        }
        return -1;
    }

    /** Names and values are encoded, so there is nothing else in it than letters of ASCII that need no encoding. */
    private static boolean looksLikeAForm(byte[] body) {
        boolean named = false;
        for (byte one : body) {
            if (one <= ' ' || one == '<' || one == '"' || one == '{') {
                return false;
            }
            named |= one == '=';
        }
        return named;
    }

    /** It was there, and went by age or as it named somebody. */
    static final class BodyRemoved extends Rejection.Gone {
        BodyRemoved() {
            super(
                    "The body of this delivery was removed, as it is older than bodies are kept or named somebody who was erased.");
        }
    }
}
