package io.headlight.activity.measurement;

import io.headlight.activity.measure.Measures;
import io.headlight.kit.caller.Rights;
import io.headlight.kit.caller.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Numbers, many at once. A POST only because a question may be longer than a URL; it changes nothing. */
@Path("/v1/measurements")
@RunOnVirtualThread
@RolesAllowed({Role.REP, Role.MANAGER, Role.ADMIN, Role.SERVICE})
public class MeasurementResource {

    private final Measures measures;
    private final MaterializedNumbers materialized;
    private final KnownThen knownThen;
    private final Rights rights;
    private final Clock clock;

    MeasurementResource(
            Measures measures, MaterializedNumbers materialized, KnownThen knownThen, Rights rights, Clock clock) {
        this.measures = measures;
        this.materialized = materialized;
        this.knownThen = knownThen;
        this.rights = rights;
        this.clock = clock;
    }

    @POST
    @Operation(
            summary = "Read many numbers at once",
            description =
                    "Every measure for every rep, per day, up to each day and in all; with asOf, as they were known then.")
    public Measurements readMeasurements(@Valid @NotNull MeasurementRequest asked) {
        asked.requireRange();
        asked.repIds().forEach(rights::visibleRep);
        var wanted = measures.getAll(asked.measureIds());
        var tallies = asked.asOf() == null ? materialized.read(wanted, asked) : knownThen.read(wanted, asked);
        var items = tallies.entrySet().stream()
                .map(tally -> tally.getValue()
                        .measurement(tally.getKey().measureId(), tally.getKey().repId()))
                .toList();
        return new Measurements(asked.from(), asked.to(), asked.asOf() == null ? clock.instant() : asked.asOf(), items);
    }
}
