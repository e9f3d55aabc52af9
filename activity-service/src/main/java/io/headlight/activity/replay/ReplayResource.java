package io.headlight.activity.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.activity.delivery.Deliveries;
import io.headlight.activity.source.Sources;
import io.headlight.kit.caller.Caller;
import io.headlight.kit.caller.Role;
import io.headlight.kit.http.Ids;
import io.headlight.kit.page.Listings;
import io.headlight.kit.page.Page;
import io.headlight.kit.page.Paging;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.problem.Violation;
import io.headlight.kit.store.Atomic;
import io.headlight.kit.store.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Reads stored deliveries once more, by the mapping that is switched on now. */
@Path("/v1/sources/{id}/replays")
@RunOnVirtualThread
@RolesAllowed(Role.ADMIN)
public class ReplayResource {

    /** Nothing was received before. */
    private static final Instant BEGINNING = Instant.parse("2000-01-01T00:00:00Z");

    private final Replays replays;
    private final Deliveries deliveries;
    private final Sources sources;
    private final Caller caller;
    private final Listings listings;
    private final Clock clock;

    ReplayResource(
            Replays replays, Deliveries deliveries, Sources sources, Caller caller, Listings listings, Clock clock) {
        this.replays = replays;
        this.deliveries = deliveries;
        this.sources = sources;
        this.caller = caller;
        this.listings = listings;
        this.clock = clock;
    }

    /**
     * What to replay: some deliveries, or all that were received in a range.
     *
     * @param receivedTo excluded; now, when it is not said
     */
    @Schema(examples = "{\"receivedFrom\": \"2026-03-01T00:00:00Z\", \"receivedTo\": \"2026-03-02T00:00:00Z\"}")
    public record NewReplay(
            @Size(min = 1, max = 100) List<@NotNull UUID> deliveryIds, Instant receivedFrom, Instant receivedTo) {}

    /**
     * How far a replay is.
     *
     * @param deliveries how many were taken up so far
     * @param skipped how many could not be, as their bodies were removed by age
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(examples = """
                    {"id": "01970000-0000-7000-8000-0000000000f1", "sourceId": "01970000-0000-7000-8000-0000000000a1",
                     "receivedFrom": "2026-03-01T00:00:00Z", "receivedTo": "2026-03-02T00:00:00Z", "status": "RUNNING",
                     "deliveries": 300, "skipped": 0, "createdAt": "2026-03-10T09:18:22Z",
                     "createdBy": "9e500000-0000-4000-8000-000000000001"}""")
    public record ReplayView(
            UUID id,
            UUID sourceId,
            Instant receivedFrom,
            Instant receivedTo,
            ReplayStatus status,
            long deliveries,
            long skipped,
            Instant createdAt,
            UUID createdBy) {

        static ReplayView of(Replay replay) {
            return new ReplayView(
                    replay.id,
                    replay.sourceId,
                    replay.receivedFrom,
                    replay.receivedTo,
                    replay.status,
                    replay.deliveries,
                    replay.skipped,
                    replay.createdAt,
                    replay.createdBy);
        }
    }

    @POST
    @Atomic
    @Idempotent
    @Operation(
            summary = "Replay deliveries",
            description =
                    "They go the way of new ones, so what was counted is not counted again; what the present mapping"
                            + " makes no more is taken back. Up to 100 by id, or all of a time range.")
    @APIResponse(responseCode = "201", description = "Begun; GET tells how far it is.")
    @APIResponse(
            responseCode = "422",
            description =
                    "one_of: say either deliveryIds or receivedFrom; before_from: the range ends before it begins")
    public RestResponse<ReplayView> replayDeliveries(@RestPath UUID id, @Valid @NotNull NewReplay wanted) {
        var source = sources.get(id);
        var replay = wanted.deliveryIds == null ? range(source.id(), wanted) : some(source.id(), wanted);
        replays.persist(replay);
        return RestResponse.ResponseBuilder.<ReplayView>create(RestResponse.StatusCode.CREATED)
                .entity(ReplayView.of(replay))
                .location(URI.create("/v1/sources/" + id + "/replays/" + replay.id))
                .build();
    }

    private Replay some(UUID sourceId, NewReplay wanted) {
        if (wanted.receivedFrom != null || wanted.receivedTo != null) {
            throw oneOf();
        }
        int count = deliveries.replay(sourceId, wanted.deliveryIds);
        long skipped = deliveries.withoutBody(sourceId, wanted.deliveryIds);
        return Replay.ofSome(sourceId, count, skipped, caller.id(), clock.instant());
    }

    private Replay range(UUID sourceId, NewReplay wanted) {
        if (wanted.receivedFrom == null) {
            throw oneOf();
        }
        var now = clock.instant();
        var to = wanted.receivedTo == null || wanted.receivedTo.isAfter(now) ? now : wanted.receivedTo;
        var from = wanted.receivedFrom.isBefore(BEGINNING) ? BEGINNING : wanted.receivedFrom;
        if (to.isBefore(from)) {
            throw new Rejection.Invalid(Violation.at("/receivedTo", "before_from", "The end is before the begin."));
        }
        return Replay.ofRange(sourceId, from, to, caller.id(), clock.instant());
    }

    private static Rejection oneOf() {
        return new Rejection.Invalid(Violation.at("", "one_of", "Say either deliveryIds or receivedFrom."));
    }

    @GET
    @Operation(summary = "The replays of a source, newest first")
    public Page<ReplayView> listReplays(@RestPath UUID id, @BeanParam Paging paging) {
        var source = sources.get(id);
        var listing = listings.ofRequest();
        var before = listing.position(paging).map(UUID::fromString).orElse(Ids.AFTER_ALL);
        return paging.page(
                replays.list(source.id(), before, paging.fetch()),
                replay -> replay.id.toString(),
                ReplayView::of,
                listing);
    }

    @GET
    @Path("{replayId}")
    @Operation(summary = "How far a replay is")
    public ReplayView getReplay(@RestPath UUID id, @RestPath UUID replayId) {
        return ReplayView.of(replays.get(sources.get(id).id(), replayId));
    }
}
