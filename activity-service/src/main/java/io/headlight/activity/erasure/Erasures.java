package io.headlight.activity.erasure;

import io.headlight.activity.erased.ErasedPersons;
import io.headlight.activity.erased.Holder;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.store.Atomic;
import io.quarkus.arc.All;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Erasures, and the next step of each. */
@ApplicationScoped
public class Erasures implements PanacheRepositoryBase<Erasure, UUID> {

    private static final int MOST = 1000;

    private final ErasedPersons erased;
    private final List<Holder> holders;
    private final Clock clock;

    Erasures(ErasedPersons erased, @All List<Holder> holders, Clock clock) {
        this.erased = erased;
        this.holders = holders;
        this.clock = clock;
    }

    Erasure get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Rejection.NotFound.of("erasure", id));
    }

    /** Newest first, before an id. */
    List<Erasure> list(UUID before, int most) {
        return find("id < ?1 order by id desc", before).page(0, most).list();
    }

    /** To be shown with what else is known of somebody. */
    @Atomic
    public List<ErasureView> show(List<UUID> ids) {
        return find("id in ?1 order by id", ids).page(0, MOST).stream()
                .map(ErasureView::of)
                .toList();
    }

    /** Those that can go on, the longest due first. */
    @Atomic
    List<UUID> due() {
        return find("status = ?1 and dueAt <= ?2 order by dueAt, id", ErasureStatus.RUNNING, clock.instant())
                .page(0, MOST)
                .stream()
                .map(erasure -> erasure.id)
                .toList();
    }

    /** Looks at the next rows; of two who do it at once, one looks again. @return whether there may be more */
    @Atomic
    boolean step(UUID id) {
        var erasure = get(id);
        if (!erasure.hasWork(clock.instant())) {
            return false;
        }
        var whom = new Holder.Whom(erased.of(id), erasure.repId);
        var passed = holders.stream()
                .filter(holder -> holder.kind() == erasure.stage)
                .findFirst()
                .map(holder -> holder.erase(whom, erasure.position))
                .orElse(Holder.Passed.NONE);
        erasure.passed(passed, clock.instant());
        flush();
        return erasure.hasWork(clock.instant());
    }

    /** Its next step failed, so that it waits while others go on. @param why names nobody */
    @Atomic
    void failed(UUID id, String why) {
        var erasure = get(id);
        if (erasure.hasWork(clock.instant())) {
            erasure.failed(why, clock.instant());
        }
    }

    /** @param contact hash of whom a source asked for; the database knows also what another instance was told just now */
    boolean isAskedFor(String contact) {
        return count("askedFor", contact) > 0;
    }
}
