package io.headlight.kit.page;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The two query parameters of every list; a {@code @BeanParam}. */
public class Paging {

    private static final int DEFAULT = 50;
    private static final int MOST = 200;

    @RestQuery
    @Min(1)
    @Parameter(description = "How many rows at most: 50 unless told, 200 at most; more is taken as 200.")
    Integer limit;

    @RestQuery
    @Size(min = 1, max = 1000)
    @Parameter(description = "nextCursor of the page before; only valid with the same filters.")
    String cursor;

    public int limit() {
        return limit == null ? DEFAULT : Math.min(limit, MOST);
    }

    /** Ask the database for this many rows: the one too many tells whether there is a next page. */
    public int fetch() {
        return limit() + 1;
    }

    String cursor() {
        return cursor;
    }

    /** Cuts the row too many off and seals the position of the last row that is shown. */
    public <R, V> Page<V> page(List<R> rows, Function<R, String> position, Function<R, V> view, Listing listing) {
        boolean more = rows.size() > limit();
        var shown = more ? rows.subList(0, limit()) : rows;
        var next = more ? listing.seal(position.apply(shown.getLast())) : null;
        return new Page<>(shown.stream().map(view).toList(), next);
    }
}
