package io.headlight.kit.sample;

import io.headlight.kit.caller.LedTeam;
import io.headlight.kit.caller.Rights;
import io.headlight.kit.caller.Role;
import io.headlight.kit.caller.VisibleRep;
import io.headlight.kit.page.Listings;
import io.headlight.kit.page.Page;
import io.headlight.kit.page.Paging;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.store.Atomic;
import io.headlight.kit.store.Idempotent;
import io.headlight.kit.write.EntityTags;
import io.headlight.kit.write.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/notes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.REP, Role.MANAGER, Role.ADMIN, Role.SERVICE})
public class NoteResource {

    public enum Mood {
        GOOD,
        BAD
    }

    public record Line(@NotBlank String word) {}

    public record NewNote(
            @NotNull UUID repId, @NotBlank @Size(max = 100) String text, Mood mood, List<@Valid Line> lines) {}

    public record NoteChange(@NotBlank String text) {}

    @Schema(examples = """
            {"id": "019a9c1e-7a30-7c3e-9d55-0f6f6f0f2b11", "repId": "9e500000-0000-4000-8000-00000000000b", "text": "Call back"}
            """)
    public record NoteView(UUID id, UUID repId, String text, Map<String, Object> details) {
        static NoteView of(Note note) {
            return new NoteView(note.id, note.repId, note.text, note.details);
        }
    }

    static final class NoteBookFull extends Rejection.Conflict {
        NoteBookFull() {
            super("No page is left.");
        }
    }

    private final Notes notes;
    private final Rights rights;
    private final Listings listings;
    private final Clock clock;
    private final Races races;

    NoteResource(Notes notes, Rights rights, Listings listings, Clock clock, Races races) {
        this.notes = notes;
        this.rights = rights;
        this.listings = listings;
        this.clock = clock;
        this.races = races;
    }

    @POST
    @Atomic
    @Idempotent
    @Operation(summary = "Write a note")
    @APIResponse(responseCode = "201", description = "The note, at Location, with its ETag")
    @APIResponse(responseCode = "403", description = "not_yours")
    @APIResponse(responseCode = "404", description = "not_found: there is no such rep")
    @APIResponse(responseCode = "409", description = "note_book_full: no page is left; write to us")
    @APIResponse(responseCode = "422", description = "invalid; word_missing, mood_missing")
    public RestResponse<NoteView> createNote(@Valid @NotNull NewNote wanted) {
        rights.managedRep(wanted.repId());
        var note =
                new Note(wanted.repId(), wanted.text(), Map.of("mood", String.valueOf(wanted.mood())), clock.instant());
        notes.persistAndFlush(note);
        races.maybeLose();
        return EntityTags.created("/v1/notes/" + note.id, NoteView.of(note), note.version);
    }

    @GET
    public Page<NoteView> listNotes(@BeanParam @Valid Paging paging, @RestQuery LocalDate on) {
        var listing = listings.ofRequest();
        var rows = notes.after(listing.position(paging).map(UUID::fromString), paging.fetch());
        return paging.page(rows, note -> note.id.toString(), NoteView::of, listing);
    }

    @GET
    @Path("{id}")
    public RestResponse<NoteView> readNote(@RestPath UUID id) {
        var note = notes.get(id);
        return EntityTags.ok(NoteView.of(note), note.version);
    }

    @PATCH
    @Path("{id}")
    @Atomic
    public RestResponse<NoteView> changeNote(
            @RestPath UUID id,
            @Parameter(required = true) @RestHeader("If-Match") String ifMatch,
            @Valid @NotNull NoteChange change) {
        var note = notes.get(id);
        IfMatch.require(ifMatch, note.version);
        note.say(change.text());
        notes.flush();
        return EntityTags.ok(NoteView.of(note), note.version);
    }

    @GET
    @Path("of-rep/{repId}")
    public NoteView ofRep(@RestPath @VisibleRep UUID repId) {
        return new NoteView(repId, repId, "seen", Map.of());
    }

    @GET
    @Path("of-team")
    public NoteView ofTeam(@RestQuery @LedTeam UUID teamId) {
        return new NoteView(teamId, teamId, "led", Map.of());
    }

    @GET
    @Path("bug")
    public NoteView bug() {
        throw new IllegalStateException("select secret from note");
    }
}
