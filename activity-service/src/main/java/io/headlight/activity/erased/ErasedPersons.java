package io.headlight.activity.erased;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.headlight.kit.caller.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * Who was erased, by hashes of their names. A tenant that erased nobody, which is most of them, costs one look into memory;
 * what is said there may be {@link #REMEMBERED} old, so an erasure begins that much later than it is asked for.
 */
@ApplicationScoped
public class ErasedPersons {

    /** How long another instance may not know of the first erasure of a tenant. */
    public static final Duration REMEMBERED = Duration.ofSeconds(5);

    private static final int MOST_TENANTS = 10_000;
    private static final int AT_ONCE = 500;
    private static final int MOST_KINDS = 20;
    /** More connections than any tenant makes. */
    private static final int MOST_SOURCES = 500;

    private final EntityManager database;
    private final NameHashes hashes;
    private final CurrentTenant tenant;
    /** Empty: nobody was erased. */
    private final Cache<String, Optional<Sought.Sorts>> sorts = Caffeine.newBuilder()
            .maximumSize(MOST_TENANTS)
            .expireAfterWrite(REMEMBERED)
            .build();

    ErasedPersons(EntityManager database, NameHashes hashes, CurrentTenant tenant) {
        this.database = database;
        this.hashes = hashes;
        this.tenant = tenant;
    }

    /** From now on they are known to be erased: in this transaction, and for everybody when it is committed. */
    public void add(UUID erasureId, Collection<Name> names) {
        Set.copyOf(names).stream()
                .map(name -> new ErasedPerson(name, hashes.of(name), erasureId))
                .forEach(database::persist);
        database.flush();
        knowNow();
    }

    /** What the database says now counts, whatever was remembered; somebody was erased. */
    public void knowNow() {
        sorts.put(tenant.id(), Optional.of(readSorts()));
    }

    /** What an erasure is of, to look for it everywhere. */
    public Sought of(UUID erasureId) {
        var persons = session()
                .createSelectionQuery("from ErasedPerson where erasureId = ?1", ErasedPerson.class)
                .setParameter(1, erasureId)
                .getResultList();
        var names = persons.stream().map(person -> person.nameHash).collect(Collectors.toSet());
        return new Sought(
                hashes,
                names::contains,
                new Sought.Sorts(some(persons, person -> person.kind), some(persons, person -> person.sourceId)));
    }

    /** Somebody who is not to be erased, to look for everywhere. */
    public Sought named(Collection<Name> names) {
        var all = names.stream().map(hashes::of).collect(Collectors.toSet());
        return new Sought(
                hashes, all::contains, new Sought.Sorts(some(names, Name::kind), some(names, Name::sourceId)));
    }

    private static <T, P> Set<P> some(Collection<T> all, Function<T, P> part) {
        return all.stream().map(part).filter(value -> value != null).collect(Collectors.toSet());
    }

    /** The hashes under which somebody's erasures are found, and nobody else's. */
    public Set<String> hashesOf(Collection<Name> names) {
        return names.stream()
                .filter(name -> !name.maybeOfAnother())
                .map(hashes::of)
                .collect(Collectors.toSet());
    }

    /** The erasures of somebody. */
    public List<UUID> erasuresOf(Collection<Name> names) {
        return session()
                .createSelectionQuery(
                        "select distinct erasureId from ErasedPerson where nameHash in ?1 order by erasureId",
                        UUID.class)
                .setParameter(1, hashesOf(names))
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    /** Whether anybody was. */
    public boolean isAnybody() {
        return sorts().isPresent();
    }

    private Optional<Sought.Sorts> sorts() {
        return sorts.get(tenant.id(), any -> isAny() ? Optional.of(readSorts()) : Optional.empty());
    }

    public boolean isContact(UUID sourceId, String name) {
        return look(sought -> sought.isContact(sourceId, name), false);
    }

    /**
     * Looks at something for everybody who was erased. First it is asked which names stand in it, then the database which
     * of them are erased ones, so that however many were, it is one question.
     *
     * @param at while it is asked no name is an erased one, so it comes to the last of them
     * @param otherwise what to answer when nobody was erased, or none of them stands in it
     */
    public <T> T look(Function<Sought, T> at, T otherwise) {
        var theirs = sorts();
        if (theirs.isEmpty()) {
            return otherwise;
        }
        var asked = new HashSet<String>();
        at.apply(new Sought(hashes, hash -> asked.add(hash) && false, theirs.get()));
        var erased = erased(List.copyOf(asked));
        return erased.isEmpty() ? otherwise : at.apply(new Sought(hashes, erased::contains, theirs.get()));
    }

    private Set<String> erased(List<String> asked) {
        var erased = new HashSet<String>();
        for (int from = 0; from < asked.size(); from += AT_ONCE) {
            erased.addAll(session()
                    .createSelectionQuery("select nameHash from ErasedPerson where nameHash in ?1", String.class)
                    .setParameter(1, new ArrayList<>(asked.subList(from, Math.min(asked.size(), from + AT_ONCE))))
                    .getResultList());
        }
        return erased;
    }

    private boolean isAny() {
        return !session()
                .createSelectionQuery("select id from ErasedPerson", UUID.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private Sought.Sorts readSorts() {
        var kinds = session()
                .createSelectionQuery("select distinct kind from ErasedPerson where kind is not null", String.class)
                .setMaxResults(MOST_KINDS)
                .getResultList();
        var sources = session()
                .createSelectionQuery(
                        "select distinct sourceId from ErasedPerson where sourceId is not null", UUID.class)
                .setMaxResults(MOST_SOURCES)
                .getResultList();
        return new Sought.Sorts(Set.copyOf(kinds), Set.copyOf(sources));
    }

    private Session session() {
        return database.unwrap(Session.class);
    }
}
