package io.headlight.activity.batch;

import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.activity.activity.Claim;
import io.headlight.activity.activity.Origin;
import io.headlight.activity.row.Lot;
import io.headlight.activity.row.OriginName;
import io.headlight.activity.row.Placed;
import io.headlight.activity.row.RowReader;
import io.headlight.activity.row.RowRejected;
import io.headlight.activity.row.TakeRows;
import io.headlight.activity.source.Sources;
import io.headlight.kit.caller.CurrentTenant;
import io.headlight.kit.store.Atomic;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.stream.IntStream;

/** Takes the items of a batch in, in one transaction: they are few, and each was looked at alone before. */
@ApplicationScoped
class TakeBatch {

    private final TakeRows takeRows;
    private final Sources sources;
    private final CurrentTenant tenant;
    private final Clock clock;

    TakeBatch(TakeRows takeRows, Sources sources, CurrentTenant tenant, Clock clock) {
        this.takeRows = takeRows;
        this.sources = sources;
        this.tenant = tenant;
        this.clock = clock;
    }

    @Atomic
    BatchResult take(NewBatch batch) {
        if (batch.ownersOf() != null) {
            sources.get(batch.ownersOf());
        }
        var origin = new Origin(OriginName.idOf(tenant.id(), batch.origin()), null);
        var toldAt = Claim.orderOf(clock.instant());
        var placed = IntStream.range(0, batch.items().size())
                .mapToObj(i -> placed(batch.items().get(i), "%s/0000/%012d".formatted(toldAt, i)))
                .toList();
        var fates = takeRows.take(new Lot(origin, batch.ownersOf(), false), placed);
        return new BatchResult(IntStream.range(0, fates.size())
                .mapToObj(i -> BatchResult.ItemResult.of(i, fates.get(i)))
                .toList());
    }

    private static Placed placed(JsonNode item, String order) {
        try {
            return Placed.read(RowReader.read(item), order);
        } catch (RowRejected why) {
            return Placed.unreadable(why);
        }
    }
}
