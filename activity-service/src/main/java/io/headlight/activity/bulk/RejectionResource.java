package io.headlight.activity.bulk;

import io.headlight.kit.caller.Role;
import io.headlight.kit.page.Listings;
import io.headlight.kit.page.Page;
import io.headlight.kit.page.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What was not taken of an import, and why: in pages, or as a file. */
@Path("/v1/imports/{id}")
@RunOnVirtualThread
@RolesAllowed({Role.ADMIN, Role.INTEGRATION, Role.SERVICE})
public class RejectionResource {

    private final Imports imports;
    private final Listings listings;

    RejectionResource(Imports imports, Listings listings) {
        this.imports = imports;
        this.listings = listings;
    }

    @GET
    @Path("rejections")
    @Operation(
            summary = "The rows that were not taken, in the order of the file",
            description = "The first 10,000; the import counts all of them. Those of the present attempt only.")
    public Page<RejectionView> listRejections(@RestPath UUID id, @BeanParam Paging paging) {
        var job = imports.get(id);
        var listing = listings.ofRequest();
        long after = listing.position(paging).map(Long::parseLong).orElse(0L);
        return paging.page(
                imports.rejections(job, after, paging.fetch()),
                row -> String.valueOf(row.line),
                RejectionView::of,
                listing);
    }

    @GET
    @Path("rejections.csv")
    @Produces("text/csv")
    @Operation(
            summary = "The rows that were not taken, as a file",
            description = "A cell that a spreadsheet would take for a formula begins with an apostrophe.")
    public RestResponse<StreamingOutput> downloadRejections(@RestPath UUID id) {
        var report = new RejectionReport(imports, imports.get(id));
        return RestResponse.ResponseBuilder.<StreamingOutput>ok(report, MediaType.valueOf("text/csv; charset=utf-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejections.csv\"")
                .build();
    }
}
