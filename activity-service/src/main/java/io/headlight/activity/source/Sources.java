package io.headlight.activity.source;

import io.headlight.activity.known.Fetcher;
import io.headlight.activity.sender.Senders;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.source.given.GivenFetch;
import io.headlight.activity.source.owner.OwnerIds;
import io.headlight.activity.source.secret.LiveSecret;
import io.headlight.activity.source.secret.Secrets;
import io.headlight.activity.source.secret.SourceSecret;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.store.Atomic;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The partner connections, and what of them those need who receive, work off and fetch. */
@ApplicationScoped
public class Sources implements PanacheRepositoryBase<Source, UUID> {

    private final EntityManager database;
    private final Secrets secrets;
    private final Senders senders;
    private final SourceConfig config;
    private final Clock clock;

    Sources(EntityManager database, Secrets secrets, Senders senders, SourceConfig config, Clock clock) {
        this.database = database;
        this.secrets = secrets;
        this.senders = senders;
        this.config = config;
        this.clock = clock;
    }

    /**
     * A source as a webhook needs it: what it is and whether it takes anything.
     *
     * @param limits each may be null
     * @param secrets every one that is accepted now, newest first; empty for who has no signature to check
     * @param mappingVersion null for what its sender has built in
     */
    public record Known(
            UUID id,
            String tenant,
            String sender,
            SourceStatus status,
            Settings settings,
            Limits limits,
            List<LiveSecret> secrets,
            Integer mappingVersion) {

        /** By which version its items are read; 0 when no other than the sender's own was ever switched on. */
        public int readBy() {
            return mappingVersion == null ? 0 : mappingVersion;
        }
    }

    public Source get(UUID id) {
        return findByIdOptional(id)
                .filter(source -> !source.isDeleted())
                .orElseThrow(() -> Rejection.NotFound.of("source", id));
    }

    /** The source though it may be deleted: what it brought still names it. */
    public Source ever(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Rejection.NotFound.of("source", id));
    }

    /** In the order they were made. */
    List<Source> list(UUID after, int most) {
        return find("id > ?1 and status <> ?2 order by id", after, SourceStatus.DELETED)
                .page(0, most)
                .list();
    }

    /** Where the source of this key is told to post: by what is configured, never by what a request says of its host. */
    public String urlOf(SourceKey key) {
        return config.webhookUrl(key);
    }

    /** The source of this key, in the tenant that the key names and the work is stated to be for. */
    @Atomic
    public Optional<Known> known(SourceKey key) {
        var rows = database.unwrap(Session.class)
                .createSelectionQuery("""
                        select s, x from Source s join SourceSecret x on x.tenantId = s.tenantId and x.sourceId = s.id
                        where s.sourceKey = ?1 and s.status <> ?2 and (x.expiresAt is null or x.expiresAt > ?3)
                        order by x.id desc
                        """, Object[].class)
                .setParameter(1, key.random())
                .setParameter(2, SourceStatus.DELETED)
                .setParameter(3, clock.instant())
                .getResultList();
        if (rows.isEmpty()) {
            // The same work as for a source that exists, so that the time of an answer does not tell which do.
            secrets.openNone();
        }
        return rows.stream()
                .findFirst()
                .map(row -> known(
                        (Source) row[0],
                        key.tenant(),
                        rows.stream()
                                .map(each -> secrets.open(key.tenant(), (SourceSecret) each[1]))
                                .toList()));
    }

    /** For who works off what came, also of a source that is deleted by now. Holds no secrets. */
    @Atomic
    public Known knownById(UUID id) {
        var source = ever(id);
        return known(source, source.tenantId, List.of());
    }

    private Known known(Source source, String tenant, List<LiveSecret> live) {
        var settings = senders.named(source.sender)
                .map(sender -> Settings.of(sender, source.settings))
                .orElse(Settings.NONE);
        return new Known(
                source.id,
                tenant,
                source.sender,
                source.status,
                settings,
                source.limits(),
                live,
                source.mappingVersion);
    }

    /** Where and with which token the source's API is asked; empty when it is not to be. */
    @Atomic
    public Optional<Fetcher.Access> access(UUID sourceId) {
        var source = ever(sourceId);
        return Optional.of(source)
                .filter(Source::fetches)
                .flatMap(fetching -> senders.named(fetching.sender))
                .map(sender -> GivenFetch.effective(source.fetchAddress, sender))
                .map(address -> new Fetcher.Access(
                        URI.create(address), secrets.openToken(source.tenantId, source.id, source.fetchToken)));
    }

    /** Which rep a source means by an owner id, or by an email, phone number or extension nobody in the directory has. */
    public Optional<UUID> repOf(UUID sourceId, String ownerId) {
        return database.unwrap(Session.class)
                .createSelectionQuery("select repId from SourceOwner where sourceId = ?1 and ownerId = ?2", UUID.class)
                .setParameter(1, sourceId)
                .setParameter(2, OwnerIds.spelled(ownerId))
                .uniqueResultOptional();
    }

    private record Meant(String ownerId, UUID repId) {}

    /** Which reps a source means by owner ids, in one statement; ids that it never said whom they mean are left out. */
    public Map<String, UUID> repsOf(UUID sourceId, Collection<String> ownerIds) {
        if (ownerIds.isEmpty()) {
            return Map.of();
        }
        var spelled = ownerIds.stream().distinct().collect(Collectors.groupingBy(OwnerIds::spelled));
        var reps = new HashMap<String, UUID>();
        database.unwrap(Session.class)
                .createSelectionQuery(
                        "select ownerId, repId from SourceOwner where sourceId = ?1 and ownerId in ?2", Meant.class)
                .setParameter(1, sourceId)
                .setParameter(2, spelled.keySet())
                .getResultStream()
                .forEach(meant -> spelled.get(meant.ownerId).forEach(ownerId -> reps.put(ownerId, meant.repId)));
        return reps;
    }

    /** Another secret is accepted now: whoever saw the source before sees another state. */
    public void rotated(Source source) {
        source.rotated();
        flush();
    }
}
