package io.headlight.activity.activity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * What a source says about one of its objects at one point of that object's history: that it came to count as an
 * activity, or that it no longer does. Claims arrive late, twice and in any order; {@link ObjectState} makes the same of
 * them whatever happens on the way.
 */
public sealed interface Claim {

    /** The object in the source, kind included ({@code deal:40817}), 1 to 190 characters. */
    String objectKey();

    /** Open list; lower case, digits and underscores, at most 64. */
    String activityType();

    /** Place in the object's history by the source's own clock or counter; compared as text, so of fixed width. */
    String orderKey();

    /** The same claim at another place in the object's history. */
    Claim at(String order);

    /**
     * The claim as it was read with one version of a mapping, and at one reading of an object that claims are read off: of
     * two at the same place in history the later reading stands.
     */
    default Claim readBy(int mappingVersion, long reading) {
        return at("%s/%06d/%012d".formatted(orderKey(), mappingVersion, reading));
    }

    /** The order key of an instant. */
    static String orderOf(Instant at) {
        return InOrder.FORMAT.format(at);
    }

    /** The instant of an order key that {@link #orderOf} made. */
    static Instant instantOf(String orderKey) {
        return InOrder.FORMAT.parse(orderKey, Instant::from);
    }

    /** That the object came to count as an activity; what more is known of it is added step by step. */
    static Happened happened(String objectKey, String activityType, String orderKey, Instant occurredAt) {
        return new Happened(
                objectKey,
                activityType,
                orderKey,
                RepReference.NOBODY,
                occurredAt,
                Subject.NONE,
                null,
                null,
                Map.of(),
                Set.of(),
                EvidenceLevel.SYSTEM);
    }

    /**
     * It happened, and counts.
     *
     * @param counterparts who was on the other side, by names that other systems use too: {@code email:pat@harbor.example},
     *     {@code phone:4930901820}; see {@link Counterpart}
     */
    record Happened(
            String objectKey,
            String activityType,
            String orderKey,
            RepReference rep,
            Instant occurredAt,
            Subject subject,
            BigDecimal value,
            String unit,
            Map<String, Object> attributes,
            Set<String> counterparts,
            EvidenceLevel evidence)
            implements Claim {

        private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
        private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
        private static final BigDecimal MOST = new BigDecimal("1e15");
        private static final int DECIMALS = 4;
        private static final int LONGEST_NAME = 190;
        private static final int LONGEST_UNIT = 16;
        private static final int MOST_ATTRIBUTES = 50;
        private static final int MOST_COUNTERPARTS = 50;

        public Happened {
            Claim.check(objectKey, activityType);
            subject = subject == null ? Subject.NONE : subject;
            attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
            require(
                    occurredAt != null && occurredAt.isAfter(EARLIEST) && occurredAt.isBefore(LATEST),
                    "occurredAt is missing or not an instant of this century");
            for (var name : new String[] {subject.account(), subject.opportunity(), subject.contact()}) {
                require(name == null || isName(name), "a part of the subject is empty or over 190 characters");
            }
            require(
                    value == null
                            || value.abs().compareTo(MOST) < 0
                                    && value.stripTrailingZeros().scale() <= DECIMALS,
                    "value must be below 1e15 with at most 4 decimals");
            require(unit == null || !unit.isEmpty() && unit.length() <= LONGEST_UNIT, "unit has 1 to 16 characters");
            require(attributes.size() <= MOST_ATTRIBUTES, "there are more than 50 attributes");
            counterparts = new TreeSet<>(counterparts);
            require(counterparts.size() <= MOST_COUNTERPARTS, "there are more than 50 counterparts");
            require(
                    counterparts.stream().allMatch(name -> isName(name)),
                    "a counterpart is empty or over 190 characters");
        }

        public Happened by(RepReference who) {
            return but(draft -> draft.rep = who);
        }

        public Happened about(Subject what) {
            return but(draft -> draft.subject = what);
        }

        public Happened worth(BigDecimal amount, String inUnit) {
            return but(draft -> {
                draft.value = amount;
                draft.unit = inUnit;
            });
        }

        /** Attributes whose value is null are left out. */
        public Happened having(Map<String, Object> open) {
            var known = new HashMap<>(open);
            known.values().removeIf(Objects::isNull);
            return but(draft -> draft.attributes = known);
        }

        public Happened with(Set<String> others) {
            return but(draft -> draft.counterparts = others);
        }

        public Happened provenBy(EvidenceLevel level) {
            return but(draft -> draft.evidence = level);
        }

        @Override
        public Happened at(String order) {
            return but(draft -> draft.orderKey = order);
        }

        /** The same but for what the step changes; every step is held to the rules. */
        private Happened but(Consumer<Draft> step) {
            var draft = new Draft(this);
            step.accept(draft);
            return draft.claim();
        }

        /** A claim that is being changed. */
        private static final class Draft {

            private final Happened before;
            private String orderKey;
            private RepReference rep;
            private Subject subject;
            private BigDecimal value;
            private String unit;
            private Map<String, Object> attributes;
            private Set<String> counterparts;
            private EvidenceLevel evidence;

            Draft(Happened before) {
                this.before = before;
                this.orderKey = before.orderKey;
                this.rep = before.rep;
                this.subject = before.subject;
                this.value = before.value;
                this.unit = before.unit;
                this.attributes = before.attributes;
                this.counterparts = before.counterparts;
                this.evidence = before.evidence;
            }

            Happened claim() {
                return new Happened(
                        before.objectKey,
                        before.activityType,
                        orderKey,
                        rep,
                        before.occurredAt,
                        subject,
                        value,
                        unit,
                        attributes,
                        counterparts,
                        evidence);
            }
        }

        private static boolean isName(String name) {
            return !name.isEmpty() && name.length() <= LONGEST_NAME;
        }

        private static void require(boolean met, String rule) {
            if (!met) {
                throw new Unusable(rule);
            }
        }
    }

    /** It does not count any more: undone, reopened, deleted, merged away. */
    record TakenBack(String objectKey, String activityType, String orderKey, String reason) implements Claim {

        private static final int LONGEST_REASON = 255;

        public TakenBack {
            Claim.check(objectKey, activityType);
            reason = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
        }

        @Override
        public TakenBack at(String order) {
            return new TakenBack(objectKey, activityType, order, reason);
        }
    }

    private static void check(String objectKey, String activityType) {
        if (objectKey == null || objectKey.isEmpty() || objectKey.length() > Happened.LONGEST_NAME) {
            throw new Unusable("the object's id is missing or over 190 characters");
        }
        if (activityType == null || !InOrder.TYPE.matcher(activityType).matches()) {
            throw new Unusable("activityType must be lower case letters, digits and underscores, at most 64");
        }
    }

    /** A claim that breaks a rule; the sentence may be shown and never quotes what was sent. */
    final class Unusable extends RuntimeException {
        public Unusable(String rule) {
            super(rule, null, false, false);
        }
    }

    /** Kept here because an interface has no private fields. */
    final class InOrder {
        private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9_]{0,63}");
        private static final DateTimeFormatter FORMAT =
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

        private InOrder() {}
    }
}
