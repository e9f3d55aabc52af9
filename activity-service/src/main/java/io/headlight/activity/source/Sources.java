package io.headlight.activity.source;

import io.headlight.activity.sender.Credentials;
import io.headlight.activity.sender.Settings;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.store.Atomic;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The partner connections, their secrets and whom they mean. */
@ApplicationScoped
public class Sources implements PanacheRepositoryBase<Source, UUID> {

    private static final UUID NOBODY = new UUID(0, 0);

    private final EntityManager database;
    private final SecretBox box;
    private final byte[] standIn;
    private final SourceConfig config;

    Sources(EntityManager database, SecretBox box, SourceConfig config) {
        this.config = config;
        this.database = database;
        this.box = box;
        this.standIn = box.seal("", NOBODY, Credentials.randomText(32));
    }

    /**
     * A source as deliveries need it.
     *
     * @param secrets all that are valid now
     * @param mappingVersion of the mapping that is switched on; null for the sender's own
     */
    public record Known(
            UUID id,
            String tenant,
            String sender,
            SourceStatus status,
            Settings settings,
            Limits limits,
            List<LiveSecret> secrets,
            Integer mappingVersion) {}

    /** A secret that is valid now. */
    public record LiveSecret(UUID id, String text) {
        @Override
        public String toString() {
            return "LiveSecret[" + id + "]";
        }
    }

    /** How much a source may send; null for as much as it likes. */
    public record Limits(Integer perSecond, Integer burst) {}

    /** The source that a delivery is of, without its secrets. */
    @Atomic
    public Known knownById(UUID id) {
        return known(get(id), List.of());
    }

    private Known known(Source source, List<LiveSecret> secrets) {
        return new Known(
                source.id,
                source.tenantId,
                source.sender,
                source.status,
                Settings.NONE,
                new Limits(null, null),
                secrets,
                null);
    }

    public Source get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Rejection.NotFound.of("source", id));
    }

    /** Which sender a source is, however it came to us to ask. */
    @Atomic
    public String senderOf(UUID id) {
        return get(id).sender;
    }

    /** The address the partner was told. */
    public String urlOf(SourceKey key) {
        return config.webhookUrl(key);
    }

    /** In the order they were made. */
    List<Source> list(UUID after, int most) {
        return find("id > ?1 order by id", after).page(0, most).list();
    }

    void add(Source source, String secret, String tenant) {
        persist(source);
        database.persist(
                new SourceSecret(source.id, box.keyId(), box.seal(tenant, source.id, secret), source.createdAt));
    }

    /** The source of this key, in the tenant that the key names and the work is stated to be for. */
    @Atomic
    public Optional<Known> known(SourceKey key) {
        var rows = database.unwrap(Session.class)
                .createSelectionQuery("""
                        select s, x from Source s join SourceSecret x on x.tenantId = s.tenantId and x.sourceId = s.id
                        where s.sourceKey = ?1 order by x.id
                        """, Object[].class)
                .setParameter(1, key.random())
                .getResultList();
        if (rows.isEmpty()) {
            // The same work as for a source that exists, so that the time of an answer does not tell which do.
            box.open("", NOBODY, standIn);
        }
        return rows.stream()
                .findFirst()
                .map(row -> (Source) row[0])
                .map(source -> known(
                        source,
                        rows.stream()
                                .map(row -> (SourceSecret) row[1])
                                .map(secret ->
                                        new LiveSecret(secret.id, box.open(key.tenant(), source.id, secret.sealed)))
                                .toList()));
    }

    SourceOwner owner(UUID sourceId, String ownerId) {
        return findOwner(sourceId, ownerId).orElseGet(() -> new SourceOwner(sourceId, ownerId));
    }

    void keep(SourceOwner owner) {
        database.persist(owner);
    }

    /** Which rep a source means by an owner id, or by an email nobody in the directory has. */
    public Optional<UUID> repOf(UUID sourceId, String ownerId) {
        return findOwner(sourceId, ownerId).map(owner -> owner.repId);
    }

    private Optional<SourceOwner> findOwner(UUID sourceId, String ownerId) {
        return database.unwrap(Session.class)
                .createSelectionQuery("from SourceOwner where sourceId = ?1 and ownerId = ?2", SourceOwner.class)
                .setParameter(1, sourceId)
                .setParameter(2, ownerId)
                .getResultStream()
                .findFirst();
    }

    List<SourceOwner> owners(UUID sourceId, UUID after, int most) {
        return database.unwrap(Session.class)
                .createSelectionQuery("from SourceOwner where sourceId = ?1 and id > ?2 order by id", SourceOwner.class)
                .setParameter(1, sourceId)
                .setParameter(2, after)
                .setMaxResults(most)
                .getResultList();
    }
}
