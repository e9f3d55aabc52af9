package io.headlight.activity.source;

import io.headlight.activity.sender.Credentials;
import io.headlight.activity.source.owner.OwnerIds;
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

    Sources(EntityManager database, SecretBox box) {
        this.database = database;
        this.box = box;
        this.standIn = box.seal("", NOBODY, Credentials.randomText(32));
    }

    /** A source as a webhook needs it: which sender it is, and every secret that is valid now. */
    public record Known(UUID id, String sender, List<String> secrets) {}

    public Source get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Rejection.NotFound.of("source", id));
    }

    /** Which sender a source is, however it came to us to ask. */
    @Atomic
    public String senderOf(UUID id) {
        return get(id).sender;
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
                .map(source -> new Known(
                        source.id,
                        source.sender,
                        rows.stream()
                                .map(row -> box.open(key.tenant(), source.id, ((SourceSecret) row[1]).sealed))
                                .toList()));
    }

    /** Which rep a source means by an owner id, or by an email, phone number or extension nobody in the directory has. */
    public Optional<UUID> repOf(UUID sourceId, String ownerId) {
        return database.unwrap(Session.class)
                .createSelectionQuery("select repId from SourceOwner where sourceId = ?1 and ownerId = ?2", UUID.class)
                .setParameter(1, sourceId)
                .setParameter(2, OwnerIds.spelled(ownerId))
                .getResultStream()
                .findFirst();
    }
}
