package io.headlight.activity.dataexport;

import io.headlight.activity.erased.PersonRequest;
import io.headlight.kit.caller.Role;
import io.headlight.kit.http.Ids;
import io.headlight.kit.page.Listings;
import io.headlight.kit.page.Page;
import io.headlight.kit.page.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Copies of one person's data, for those who ask what is known of them. */
@Path("/v1/data-exports")
@RunOnVirtualThread
@RolesAllowed(Role.ADMIN)
public class DataExportResource {

    private static final String NDJSON = "application/x-ndjson";

    private final DataExports exports;
    private final ExportPerson exportPerson;
    private final Listings listings;

    DataExportResource(DataExports exports, ExportPerson exportPerson, Listings listings) {
        this.exports = exports;
        this.exportPerson = exportPerson;
        this.listings = listings;
    }

    @POST
    @Produces(NDJSON)
    @Operation(summary = "Everything that is held of one person", description = """
                    One line of JSON each, {"kind": …, "value": …}: EXPORT, then ACTIVITY, RETRACTION and SEPARATION (why \
                    activities do not count), ITEM and DELIVERY with the raw body and headers without credentials, OBJECT \
                    (what is known of sources' objects), FETCH, REJECTION (rows of imports), OWNER (whom sources mean by a \
                    rep) and ERASURE, at last END with the number of lines: without it the export is not whole. \
                    A delivery may come twice. Raw bodies can name other people too: look through them before you hand \
                    them on. Who asked is kept, see the list.""")
    @APIResponse(
            responseCode = "200",
            description = "As it is found; looking through a large tenant takes minutes.",
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = ExportLine.class)))
    @APIResponse(responseCode = "404", description = "not_found: no such source, or no such rep")
    @APIResponse(
            responseCode = "422",
            description =
                    "one_of: name a contact or a rep; without_contact: a source goes with a contactId; email, phone:"
                            + " it is none")
    public StreamingOutput exportPerson(@Valid @NotNull PersonRequest wanted) {
        return exportPerson.begin(wanted);
    }

    @GET
    @Operation(summary = "Who took copies of people's data, newest first")
    public Page<DataExportView> listDataExports(@BeanParam Paging paging) {
        var listing = listings.ofRequest();
        var before = listing.position(paging).map(UUID::fromString).orElse(Ids.AFTER_ALL);
        return paging.page(
                exports.list(before, paging.fetch()), export -> export.id.toString(), DataExportView::of, listing);
    }
}
