package io.headlight.activity.processing;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.activity.Ledger;
import io.headlight.activity.activity.Origin;
import io.headlight.activity.delivery.Claimed;
import io.headlight.activity.delivery.Deliveries;
import io.headlight.activity.delivery.Delivery;
import io.headlight.activity.delivery.DeliveryItem;
import io.headlight.activity.delivery.DeliveryStatus;
import io.headlight.activity.delivery.ItemStatus;
import io.headlight.activity.delivery.QuarantineReason;
import io.headlight.activity.sender.Mapper;
import io.headlight.activity.source.Sources;
import io.headlight.kit.store.Atomic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Items: what each means, whose it is, the facts it makes and its own fate, all in one transaction. */
@ApplicationScoped
class ApplyItems {

    /** Beyond it a clock is wrong or the thing has not happened yet. */
    private static final Duration FUTURE = Duration.ofDays(1);

    private static final String NO_LONGER_CLAIMED = "the mapping makes no activity of this any more";

    private final Deliveries deliveries;
    private final Meaning meaning;
    private final Attribution attribution;
    private final Ledger ledger;
    private final Clock clock;
    private final Event<FetchNeeded> fetchNeeded;

    ApplyItems(
            Deliveries deliveries,
            Meaning meaning,
            Attribution attribution,
            Ledger ledger,
            Clock clock,
            Event<FetchNeeded> fetchNeeded) {
        this.deliveries = deliveries;
        this.meaning = meaning;
        this.attribution = attribution;
        this.ledger = ledger;
        this.clock = clock;
        this.fetchNeeded = fetchNeeded;
    }

    /** All of them or none; deliveries with no other item are concluded with theirs. */
    @Atomic
    void apply(List<Step> steps, Sources.Known source, Mapper mapper) {
        var fates = deliveries.fates(
                steps.stream().map(step -> step.delivery().id()).distinct().toList(),
                steps.stream().map(Step::position).distinct().toList());
        var known = new HashSet<String>();
        for (var step : steps) {
            known.addAll(apply(step, fates.of(step.delivery(), step.position()), source, mapper));
        }
        var concluded = new EnumMap<DeliveryStatus, List<UUID>>(DeliveryStatus.class);
        for (var step : steps) {
            var fate = fates.of(step.delivery(), step.position());
            // What an earlier item waited for may have been told by a later one.
            if (fate.waitsForOneOf(known)) {
                fate.release();
                apply(step, fate, source, mapper);
            }
            if (step.isAlone()) {
                concluded
                        .computeIfAbsent(DeliveryStatus.of(List.of(fate.status())), any -> new ArrayList<>())
                        .add(step.delivery().id());
            }
        }
        concluded.forEach((status, ids) -> deliveries.conclude(ids, status));
    }

    /** @return of which objects enough was known */
    private List<String> apply(Step step, DeliveryItem fate, Sources.Known source, Mapper mapper) {
        if (fate.status().isSettled()) {
            return List.of();
        }
        fate.isNamed(step.item().eventId());
        fate.isReadBy(source.readBy());
        try {
            if (step.delivery().isTest()) {
                tell(fate, () -> meaning.shown(source, mapper, step.item()));
                return List.of();
            }
            var read = meaning.of(source, mapper, step.item(), fate.id());
            settle(fate, step.delivery(), source, read);
            return read.read();
        } catch (Claim.Unusable unusable) {
            fate.quarantine(QuarantineReason.UNMAPPABLE, unusable.getMessage(), null);
            return List.of();
        }
    }

    /** A test makes no facts: its fate only says what would have become of it. */
    private void tell(DeliveryItem fate, Supplier<Meaning.Read> reading) {
        fate.isOnlyATest(outcome(fate, reading), clock.instant());
    }

    private static String outcome(DeliveryItem fate, Supplier<Meaning.Read> reading) {
        try {
            var read = reading.get();
            read.claims().forEach(fate::isAbout);
            if (read.missing() != null) {
                return read.missing().getMessage();
            }
            return read.claims().isEmpty() ? "nothing that we count" : "it would be recorded";
        } catch (Claim.Unusable unusable) {
            return unusable.getMessage();
        }
    }

    private void settle(DeliveryItem fate, Delivery delivery, Sources.Known source, Meaning.Read read) {
        read.claims().forEach(claim -> refuseTheFuture(claim, delivery));
        fate.settle(read.claims().isEmpty() ? ItemStatus.IGNORED : ItemStatus.UNCHANGED, clock.instant());
        Attribution.Found nobody = null;
        for (var claim : withWhatIsNoLongerClaimed(fate, read.claims())) {
            fate.isAbout(claim);
            var whose = claim instanceof Claim.Happened happened
                    ? attribution.of(delivery.sourceId(), happened.rep())
                    : Attribution.Found.rep(null);
            if (whose.reason() != null) {
                nobody = whose;
                continue;
            }
            if (whose.repId() != null) {
                fate.isOf(whose.repId());
            }
            if (ledger.apply(claim, whose.repId(), new Origin(delivery.sourceId(), delivery.id()))) {
                fate.settle(ItemStatus.APPLIED, clock.instant());
            }
        }
        fate.claims(read.claims().stream().map(Claimed::of).toList());
        read.read().forEach(objectKey -> deliveries.releaseWaitingFor(source.id(), objectKey));
        if (nobody != null) {
            fate.quarantine(nobody.reason(), null, nobody.waitsFor());
        } else if (read.missing() != null) {
            fate.needsFetch(read.missing().objectKey(), read.missing().getMessage());
            fetchNeeded.fire(
                    new FetchNeeded(source.id(), source.sender(), read.missing().objectKey()));
        }
    }

    /** What was read off this item before, by another mapping, and is not now, is taken back at the same place. */
    private static List<Claim> withWhatIsNoLongerClaimed(DeliveryItem fate, List<Claim> claims) {
        var all = new ArrayList<Claim>();
        fate.claimed().stream()
                .filter(Predicate.not(before -> claims.stream().anyMatch(before::isAbout)))
                .map(before -> new Claim.TakenBack(
                        before.objectKey(), before.activityType(), before.orderKey(), NO_LONGER_CLAIMED))
                .forEach(all::add);
        return Stream.concat(all.stream(), claims.stream()).toList();
    }

    private static void refuseTheFuture(Claim claim, Delivery delivery) {
        if (claim instanceof Claim.Happened happened
                && happened.occurredAt().isAfter(delivery.receivedAt().plus(FUTURE))) {
            throw new Claim.Unusable("it has not happened yet: occurredAt is over a day ahead");
        }
    }
}
