package io.headlight.feedback.detection;

import io.headlight.kit.caller.Caller;
import io.headlight.kit.caller.Rights;
import io.headlight.kit.caller.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Detection on request, for a manager who does not want to wait for the schedule. */
@Path("/v1/detections")
@Tag(name = "Suggestions")
@RunOnVirtualThread
@RolesAllowed({Role.MANAGER, Role.ADMIN})
public class DetectionResource {

    /** @param teamId a team you lead; the teams below it are looked at too */
    public record NewDetection(@NotNull UUID teamId) {}

    /**
     * @param raised suggestions made by this look
     * @param open suggestions of the team that are open after it
     */
    public record DetectionResult(
            @Schema(examples = "3") int raised,
            @Schema(examples = "7") int open) {}

    private final DetectSuggestions detect;
    private final Rights rights;
    private final Caller caller;

    DetectionResource(DetectSuggestions detect, Rights rights, Caller caller) {
        this.detect = detect;
        this.rights = rights;
        this.caller = caller;
    }

    @POST
    @Operation(
            summary = "Look at a team's progress now and bring its suggestions up to date",
            description = "The schedule does the same every few minutes. Doing it twice is the same as once.")
    @APIResponse(responseCode = "200", description = "Done")
    @APIResponse(responseCode = "404", description = "not_found: there is no such team")
    @APIResponse(responseCode = "503", description = "progress_unavailable: progress cannot be had now")
    public DetectionResult detectSuggestions(@NotNull @Valid NewDetection detection) {
        var team = rights.ledTeam(detection.teamId);
        var detected = detect.detect(caller.roster(), team.id());
        return new DetectionResult(detected.raised(), detected.open());
    }
}
