package io.headlight.activity.source.secret;

import io.headlight.activity.sender.Credentials;
import io.headlight.kit.caller.CurrentTenant;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.store.Atomic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;

/** The secrets of the sources, sealed. Their text is in memory only, and only for those who check a signature. */
@ApplicationScoped
public class Secrets {

    private static final UUID NOBODY = new UUID(0, 0);
    /** A rotation inside a rotation happens; a fifth is a script gone wild, and each costs every check its time. */
    private static final int MOST = 5;
    /** Of one transaction. */
    private static final int AT_ONCE = 200;

    private final EntityManager database;
    private final SecretBox box;
    private final CurrentTenant tenant;
    private final Clock clock;
    private final byte[] standIn;

    Secrets(EntityManager database, SecretBox box, CurrentTenant tenant, Clock clock) {
        this.database = database;
        this.box = box;
        this.tenant = tenant;
        this.clock = clock;
        this.standIn = box.seal("", NOBODY, Credentials.randomText(32));
    }

    public UUID add(UUID sourceId, Credentials credentials) {
        var secret = new SourceSecret(
                sourceId, box.keyId(), box.seal(tenant.id(), sourceId, credentials.asText()), clock.instant());
        database.persist(secret);
        return secret.id;
    }

    /** The new one is accepted from now on; the others until then, or until the end they have already. */
    public UUID rotate(UUID sourceId, Credentials next, Instant end) {
        var now = clock.instant();
        var others = of(List.of(sourceId)).filter(secret -> secret.isLive(now)).toList();
        others.forEach(secret -> secret.expireAt(end));
        if (others.stream().filter(secret -> secret.isLive(now)).count() >= MOST) {
            throw new TooManySecrets();
        }
        return add(sourceId, next);
    }

    /** Those that are accepted now, newest first. */
    public List<SecretView> live(UUID sourceId) {
        return live(List.of(sourceId)).getOrDefault(sourceId, List.of());
    }

    /** Those that are accepted now, by source, newest first. */
    public Map<UUID, List<SecretView>> live(Collection<UUID> sourceIds) {
        var now = clock.instant();
        return of(sourceIds)
                .filter(secret -> secret.isLive(now))
                .collect(Collectors.groupingBy(
                        secret -> secret.sourceId, Collectors.mapping(SourceSecret::view, Collectors.toList())));
    }

    /** For who checks a signature. */
    public LiveSecret open(String tenantId, SourceSecret secret) {
        return new LiveSecret(secret.id, box.open(tenantId, secret.sourceId, secret.sealed));
    }

    /** The work of opening one, for a source that does not exist: the time of an answer must not tell which do. */
    public void openNone() {
        box.open("", NOBODY, standIn);
    }

    /** Which deployment key seals. */
    public String keyId() {
        return box.keyId();
    }

    /** For the token with which the source's API is asked. */
    public byte[] sealToken(UUID sourceId, String token) {
        return box.sealToken(tenant.id(), sourceId, token);
    }

    public String openToken(String tenantId, UUID sourceId, byte[] sealed) {
        return box.openToken(tenantId, sourceId, sealed);
    }

    /**
     * Remembers which secrets fit, so that an old one can be given up when the partner has changed over. To the minute, and
     * not worth a statement for each delivery: collect them and tell now and then.
     */
    @Atomic
    public void matched(Map<UUID, Instant> lastBySecret) {
        lastBySecret.forEach((id, at) -> {
            var secret = database.find(SourceSecret.class, id);
            if (secret != null) {
                secret.matchedAt(at);
            }
        });
    }

    /** Nothing the source ever had is accepted or kept any more. */
    public void destroy(UUID sourceId) {
        of(List.of(sourceId)).forEach(database::remove);
    }

    /** @return whether there may be more */
    @Atomic
    boolean destroyExpired() {
        var expired = database.unwrap(Session.class)
                .createSelectionQuery("from SourceSecret where expiresAt <= ?1 order by id", SourceSecret.class)
                .setParameter(1, clock.instant())
                .setMaxResults(AT_ONCE)
                .getResultList();
        expired.forEach(database::remove);
        return expired.size() == AT_ONCE;
    }

    private Stream<SourceSecret> of(Collection<UUID> sourceIds) {
        return database
                .unwrap(Session.class)
                .createSelectionQuery("from SourceSecret where sourceId in ?1 order by id desc", SourceSecret.class)
                .setParameter(1, sourceIds)
                .getResultList()
                .stream();
    }

    /** Each one more is one more to compare every delivery with. */
    static final class TooManySecrets extends Rejection.Conflict {
        TooManySecrets() {
            super("There are %d secrets already that are accepted; wait for one to expire, or rotate without overlap."
                    .formatted(MOST));
        }
    }
}
