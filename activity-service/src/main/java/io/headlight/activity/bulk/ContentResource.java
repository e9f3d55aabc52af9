package io.headlight.activity.bulk;

import io.headlight.kit.caller.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** Where the content of an import is sent. */
@Path("/v1/imports/{id}/content")
@RunOnVirtualThread
@RolesAllowed({Role.ADMIN, Role.INTEGRATION, Role.SERVICE})
public class ContentResource {

    private final ReceiveContent receiveContent;
    private final HttpHeaders headers;

    ContentResource(ReceiveContent receiveContent, HttpHeaders headers) {
        this.receiveContent = receiveContent;
        this.headers = headers;
    }

    @PUT
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Send the content of an import", description = """
                    The file as it is, in UTF-8, up to 2 GiB. Rows are taken while it arrives: what bytesTaken of the import
                    says is done for good. After an upload broke off, send the file from byte bytesTaken on with
                    Upload-Offset, or all of it again without; rows that were taken before are duplicates then.""")
    @APIResponse(
            responseCode = "200",
            description = "Everything sent has its fate; the import is done, unless more is to come.")
    @APIResponse(
            responseCode = "400",
            description = "upload_broken: it ended before it was whole; what arrived is taken")
    @APIResponse(
            responseCode = "409",
            description = "wrong_upload_offset: the detail says the right one; upload_under_way: another one holds the"
                    + " import; import_ended: it is done or given up; import_failed: only from the start")
    @APIResponse(responseCode = "413", description = "too_large: over 2 GiB")
    @APIResponse(
            responseCode = "422",
            description =
                    "invalid: from a line on nobody can tell what the rows are; the import is FAILED and says where")
    public ImportView sendContent(
            @RestPath UUID id,
            @RestHeader("Upload-Offset")
                    @Pattern(regexp = "[0-9]{1,15}")
                    @Parameter(description = "Where in the file this begins; none: at the start.")
                    String offset,
            @RestHeader("Upload-Complete")
                    @Pattern(regexp = "\\?[01]")
                    @Parameter(description = "?0: more is to come. Else the file ends here.")
                    String complete,
            InputStream body) {
        return receiveContent.receive(
                id, new ReceiveContent.Content(number(offset), length(), !"?0".equals(complete), body));
    }

    private Long length() {
        return number(headers.getHeaderString(HttpHeaders.CONTENT_LENGTH));
    }

    private static Long number(String digits) {
        return digits == null ? null : Long.valueOf(digits);
    }
}
