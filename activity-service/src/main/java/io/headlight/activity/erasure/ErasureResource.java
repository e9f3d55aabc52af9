package io.headlight.activity.erasure;

import io.headlight.activity.erased.PersonRequest;
import io.headlight.kit.caller.Caller;
import io.headlight.kit.caller.Role;
import io.headlight.kit.http.Ids;
import io.headlight.kit.page.Listings;
import io.headlight.kit.page.Page;
import io.headlight.kit.page.Paging;
import io.headlight.kit.store.Atomic;
import io.headlight.kit.store.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Forgets people. */
@Path("/v1/erasures")
@RunOnVirtualThread
@RolesAllowed(Role.ADMIN)
public class ErasureResource {

    private final Erasures erasures;
    private final BeginErasure beginErasure;
    private final FindNames findNames;
    private final Caller caller;
    private final Listings listings;

    ErasureResource(
            Erasures erasures, BeginErasure beginErasure, FindNames findNames, Caller caller, Listings listings) {
        this.erasures = erasures;
        this.beginErasure = beginErasure;
        this.findNames = findNames;
        this.caller = caller;
        this.listings = listings;
    }

    @POST
    @Atomic
    @Idempotent
    @Operation(summary = "Erase one person's data", description = """
                    A contact of a customer: facts stay with their rep, time, type and value, so no number changes; in \
                    them, pseudonyms stand for the person's names, for texts in which their email or phone number stands, \
                    and a note beside them goes. What sources sent that names them is emptied: it can be neither replayed \
                    nor previewed, and what waited in it is given up. What is known of their source's objects goes too, \
                    and so do they from rejected rows of imports and from reasons. Whatever arrives later is treated \
                    alike; for that, keyed hashes of the names are kept.

                    A rep: their owner ids, how deliveries name them, the notes they wrote and what sources sent of them \
                    go. Their activities stay under their id, which means nobody once the directory has forgotten them; \
                    that, and what other services hold, is theirs to erase. What else names them by email or phone number \
                    is erased by those, as a contact's.

                    Only by what is named is anything found. In free text emails and phone numbers are found, names of \
                    people are not; a phone number is found in full, written with its country's code or without, and in a \
                    fact by its last nine digits. By ids of fewer than five signs after the colon or without a digit, \
                    such as person:88, nothing is found in what sources sent, unless a fact or an object of it is found. \
                    Ids of activities' own objects stay, as a repetition is known by them; so do names in \
                    conditions of measures and in mappings. Deliveries that wait for the database on disk are gone in \
                    minutes, and erased when they arrive; answers that are kept for retries are gone in a day.""")
    @APIResponse(responseCode = "201", description = "Begun; GET tells how far it is.")
    @APIResponse(responseCode = "404", description = "not_found: no such source, or no such rep")
    @APIResponse(
            responseCode = "422",
            description =
                    "one_of: name a contact or a rep; without_contact: a source goes with a contactId; email, phone:"
                            + " it is none")
    public RestResponse<ErasureView> erasePerson(@Valid @NotNull PersonRequest wanted) {
        var person = wanted.person();
        var erasure = beginErasure.begin(person, findNames.of(person), wanted.reason(), caller.id());
        return RestResponse.ResponseBuilder.<ErasureView>create(RestResponse.StatusCode.CREATED)
                .entity(ErasureView.of(erasure))
                .location(URI.create("/v1/erasures/" + erasure.id))
                .build();
    }

    @GET
    @Operation(summary = "Erasures, newest first", description = "Those that sources asked for included.")
    public Page<ErasureView> listErasures(@BeanParam Paging paging) {
        var listing = listings.ofRequest();
        var before = listing.position(paging).map(UUID::fromString).orElse(Ids.AFTER_ALL);
        return paging.page(
                erasures.list(before, paging.fetch()), erasure -> erasure.id.toString(), ErasureView::of, listing);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "How far an erasure is")
    @APIResponse(responseCode = "404", description = "not_found")
    public ErasureView getErasure(@RestPath UUID id) {
        return ErasureView.of(erasures.get(id));
    }
}
