package io.headlight.activity.erased;

import io.headlight.activity.activity.Personal;
import io.headlight.activity.activity.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Some people by the hashes of their names, and where they are named. In free text emails and phone numbers are found, not
 * the names people call each other by.
 */
public final class Sought {

    private static final String EMAIL = "email:";
    private static final String NOWHERE = "@erased.invalid";

    private final NameHashes hashes;
    private final Predicate<String> isOne;
    private final Sorts sorts;

    Sought(NameHashes hashes, Predicate<String> isOne, Sorts sorts) {
        this.hashes = hashes;
        this.isOne = isOne;
        this.sorts = sorts;
    }

    /**
     * What sorts of names they have.
     *
     * @param kinds of contacts that are looked for by their ids in what a source sent
     * @param sources that have names of their own for them
     */
    record Sorts(Set<String> kinds, Set<UUID> sources) {}

    /** Whether a source means one of them by this name. @param sourceId null when it may be any source's */
    public boolean isContact(UUID sourceId, String name) {
        return isOf(sourceId, source -> Name.contact(source, name)) || is(Name.contact(null, name));
    }

    /** Whether a source means a rep by this name who is one of them. @param sourceId null when it may be any source's */
    public boolean isOwner(UUID sourceId, String name) {
        return isOf(sourceId, source -> Name.owner(source, name));
    }

    private boolean isOf(UUID sourceId, Function<UUID, Name> named) {
        return sourceId == null
                ? sorts.sources.stream().anyMatch(source -> is(named.apply(source)))
                : is(named.apply(sourceId));
    }

    public boolean isRep(UUID repId) {
        return is(Name.rep(repId));
    }

    /** Whether one of them stands in the text. */
    public boolean isIn(String text) {
        return text != null && isAny(NamesInText.in(text));
    }

    /** Whether the email of one of them stands in an id, in which digits are no phone number. */
    public boolean isInId(String id) {
        return isAny(NamesInText.emailsIn(id));
    }

    private boolean isAny(Set<String> names) {
        return names.stream().anyMatch(name -> is(Name.counterpart(name)));
    }

    /** Whether the text is the name of a contact, or one of them stands in it. */
    public boolean isNamedBy(UUID sourceId, String text) {
        return text != null && (isContact(sourceId, text) || isIn(text));
    }

    /**
     * Whether one of them stands in what a source sent, in any format: by email, by phone number, or by an id beside the
     * word for its kind. Rather one too many than one too few: what is lost is the raw text, and no fact.
     */
    public boolean isInBody(UUID sourceId, String body) {
        if (isAny(SentText.namesIn(body))) {
            return true;
        }
        var text = body + '\n' + SentText.decoded(body);
        var small = text.toLowerCase(Locale.ROOT);
        var ids = NamesInText.idsIn(text);
        return sorts.kinds.stream()
                .filter(small::contains)
                .flatMap(kind -> ids.stream().map(id -> kind + ":" + id))
                .anyMatch(contact -> isContact(sourceId, contact));
    }

    /** Without their names, each of which a pseudonym stands for; the same when none of them is named. */
    public Personal without(Personal said) {
        var source = said.sourceId();
        var subject = new Subject(
                without(source, said.subject().account()),
                without(source, said.subject().opportunity()),
                without(source, said.subject().contact()));
        var counterparts = said.counterparts().stream()
                .map(this::withoutCounterpart)
                .collect(Collectors.toCollection(TreeSet::new));
        var attributes = without(source, said.attributes());
        boolean named = isCertain(said, subject, attributes);
        return named || !counterparts.equals(said.counterparts())
                ? new Personal(source, subject, counterparts, attributes, named ? null : said.note())
                : said;
    }

    /**
     * Whether what brought a fact is theirs too. The last digits of a phone number, which are all that a fact keeps of it, may
     * be another's; in what a source sent it stands in full.
     *
     * @param kept what is said {@link #without} them
     */
    public boolean isCertainlyIn(Personal said, Personal kept) {
        return isCertain(said, kept.subject(), kept.attributes());
    }

    private boolean isCertain(Personal said, Subject subject, Map<String, Object> attributes) {
        return !subject.equals(said.subject())
                || !attributes.equals(said.attributes())
                || isByEmail(said.counterparts())
                || isIn(said.note());
    }

    private boolean isByEmail(Set<String> counterparts) {
        return isAny(
                counterparts.stream().filter(name -> name.startsWith(EMAIL)).collect(Collectors.toSet()));
    }

    /** A name in the spelling of counterparts, or what stands for it from now on. */
    String withoutCounterpart(String name) {
        return is(Name.counterpart(name)) ? pseudonymOf(name) : name;
    }

    /** The same of texts by their names, as deep as they go. */
    private Map<String, Object> without(UUID sourceId, Map<?, ?> texts) {
        var kept = new LinkedHashMap<String, Object>();
        texts.forEach((name, value) ->
                kept.put(without(sourceId, String.valueOf(name)), withoutAny(sourceId, String.valueOf(name), value)));
        return kept;
    }

    /** Without them in the value of something that has a name, which may be a number or consist of others. */
    public Object withoutAny(UUID sourceId, String of, Object value) {
        return switch (value) {
            case String text -> withoutValue(sourceId, of, text);
            case Number number -> {
                var text = number.toString();
                var kept = withoutValue(sourceId, of, text);
                yield kept.equals(text) ? number : kept;
            }
            case Map<?, ?> map -> without(sourceId, map);
            case List<?> list ->
                list.stream().map(each -> withoutAny(sourceId, of, each)).toList();
            case null, default -> value;
        };
    }

    /**
     * A text, or what stands for it from now on. The whole of it goes, as what stands around a name tells more of whose it
     * is.
     */
    public String without(UUID sourceId, String text) {
        return isNamedBy(sourceId, text) ? pseudonymOf(text) : text;
    }

    /** Beside the word for their kind an id alone is a name too; the digits of an id are no phone number. */
    private String withoutValue(UUID sourceId, String of, String text) {
        var small = of.toLowerCase(Locale.ROOT);
        return sorts.kinds.stream()
                .filter(kind -> small.contains(kind) && isContact(sourceId, kind + ":" + text))
                .map(kind -> pseudonymOf(kind + ":" + text).substring(kind.length() + 1))
                .reduce((one, other) -> one)
                .orElseGet(() ->
                        NamesInText.isIdOf(of, text) && !isContact(sourceId, text) ? text : without(sourceId, text));
    }

    /** Of {@code person:88} it says that it is a person, of an email that it is one, so that it is read as before. */
    private String pseudonymOf(String name) {
        var address = name.startsWith(EMAIL) ? name.substring(EMAIL.length()) : name;
        if (NamesInText.isEmail(address)) {
            return name.substring(0, name.length() - address.length()) + hashes.pseudonym(address) + NOWHERE;
        }
        var kind = Name.kindOf(name);
        return (kind == null ? "" : kind + ":") + hashes.pseudonym(name);
    }

    private boolean is(Name name) {
        return isOne.test(hashes.of(name));
    }
}
