package io.headlight.activity.bulk;

import io.headlight.activity.erased.ErasedPersons;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.store.Atomic;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The imports and their rejected rows. */
@ApplicationScoped
class Imports implements PanacheRepositoryBase<ImportJob, UUID> {

    private final EntityManager database;
    private final ErasedPersons erased;

    Imports(EntityManager database, ErasedPersons erased) {
        this.database = database;
        this.erased = erased;
    }

    ImportJob get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Rejection.NotFound.of("import", id));
    }

    /** Newest first. */
    List<ImportJob> list(UUID before, int most) {
        return before == null
                ? find("order by id desc").page(0, most).list()
                : find("id < ?1 order by id desc", before).page(0, most).list();
    }

    /** Without those who were erased. */
    void keep(List<ImportRejection> rejections) {
        erased.look(
                sought -> {
                    rejections.forEach(rejection -> rejection.forget(sought));
                    return rejections;
                },
                rejections);
        rejections.forEach(database::persist);
    }

    /** Of the present attempt; in a transaction of its own, so that a report can be read piece by piece while it is sent. */
    @Atomic
    List<ImportRejection> rejections(ImportJob job, long afterLine, int most) {
        return session()
                .createSelectionQuery(
                        "from ImportRejection where importId = ?1 and attempt = ?2 and line > ?3 order by line",
                        ImportRejection.class)
                .setParameter(1, job.id)
                .setParameter(2, job.attempt)
                .setParameter(3, afterLine)
                .setMaxResults(most)
                .getResultList();
    }

    /** Of all imports, by id. */
    List<ImportRejection> rejections(UUID after, int most) {
        return session()
                .createSelectionQuery("from ImportRejection where id > ?1 order by id", ImportRejection.class)
                .setParameter(1, after)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Forgets rejected rows of the attempts before this one.
     *
     * @return how many, {@code most} at most
     */
    @Atomic
    int forgetRejections(UUID importId, int beforeAttempt, int most) {
        var ids = session()
                .createSelectionQuery("select id from ImportRejection where importId = ?1 and attempt < ?2", UUID.class)
                .setParameter(1, importId)
                .setParameter(2, beforeAttempt)
                .setMaxResults(most)
                .getResultList();
        if (!ids.isEmpty()) {
            session()
                    .createMutationQuery("delete from ImportRejection where id in ?1")
                    .setParameter(1, ids)
                    .executeUpdate();
        }
        return ids.size();
    }

    /** Waiting for content that nobody sends. */
    List<ImportJob> waitingSince(Instant moved, int most) {
        return find("status = ?1 and movedAt < ?2 order by movedAt", ImportStatus.WAITING, moved)
                .page(0, most)
                .list();
    }

    /** Over for so long, and with rejected rows still kept. */
    @Atomic
    List<UUID> endedBefore(Instant ended, int most) {
        return session()
                .createSelectionQuery("""
                        select j.id from ImportJob j where j.endedAt < ?1 and exists (
                          select 1 from ImportRejection r where r.tenantId = j.tenantId and r.importId = j.id)
                        order by j.id
                        """, UUID.class)
                .setParameter(1, ended)
                .setMaxResults(most)
                .getResultList();
    }

    private Session session() {
        return database.unwrap(Session.class);
    }
}
