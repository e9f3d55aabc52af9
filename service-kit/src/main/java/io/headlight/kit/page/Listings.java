package io.headlight.kit.page;

import io.headlight.kit.caller.CurrentTenant;
import io.headlight.kit.http.HeadlightKey;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.TreeMap;

/** Makes the {@link Listing} of the present request: everything in the query but limit and cursor is its filter. */
@RequestScoped
public class Listings {

    private final HeadlightKey key;
    private final CurrentTenant tenant;
    private final UriInfo uri;

    Listings(HeadlightKey key, CurrentTenant tenant, UriInfo uri) {
        this.key = key;
        this.tenant = tenant;
        this.uri = uri;
    }

    public Listing ofRequest() {
        Map<String, Object> filters = new TreeMap<>(uri.getQueryParameters());
        filters.remove("limit");
        filters.remove("cursor");
        return new Listing(key.forUse("cursor"), tenant.id() + "\n" + uri.getPath() + "\n" + filters);
    }
}
