package io.headlight.activity.dataexport;

import io.headlight.activity.delivery.kept.RawDelivery;
import io.headlight.activity.erased.ErasedPersons;
import io.headlight.activity.erased.Holder;
import io.headlight.activity.erased.Name;
import io.headlight.activity.erased.PersonRequest;
import io.headlight.activity.erasure.FindNames;
import io.headlight.kit.caller.Caller;
import io.headlight.kit.http.Ids;
import io.headlight.kit.store.Atomic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Keeps who asks, then tells all that is held of somebody; never more than a page of it is in memory. */
@ApplicationScoped
class ExportPerson {

    private final DataExports exports;
    private final ErasedPersons erased;
    private final FindNames findNames;
    private final ExportPages pages;
    private final Caller caller;
    private final Clock clock;

    ExportPerson(
            DataExports exports,
            ErasedPersons erased,
            FindNames findNames,
            ExportPages pages,
            Caller caller,
            Clock clock) {
        this.exports = exports;
        this.erased = erased;
        this.findNames = findNames;
        this.pages = pages;
        this.caller = caller;
        this.clock = clock;
    }

    @Atomic
    StreamingOutput begin(PersonRequest wanted) {
        var person = wanted.person();
        var names = findNames.of(person);
        var hashes = erased.hashesOf(person.names());
        var export = new DataExport(person, hashes, wanted.reason(), caller.id(), clock.instant());
        exports.persist(export);
        var view = DataExportView.of(export);
        return out -> write(view, names, pages.whom(names, person.repId()), new ExportLines(out));
    }

    private void write(DataExportView export, List<Name> names, Holder.Whom whom, ExportLines lines) {
        lines.add("EXPORT", export);
        pages.holders().forEach(holder -> write(holder, whom, lines));
        pages.erasures(names).forEach(erasure -> lines.add("ERASURE", erasure));
        lines.add("END", Map.of("lines", lines.written()));
    }

    private void write(Holder holder, Holder.Whom whom, ExportLines lines) {
        var after = Ids.BEFORE_ALL;
        while (after != null) {
            var found = pages.page(holder, whom, after);
            for (var value : found.values()) {
                if (!(value instanceof RawDelivery raw) || lines.isNew(raw.id())) {
                    lines.add(holder.kind().name(), value);
                }
            }
            found.deliveries().stream()
                    .filter(lines::isNew)
                    .flatMap(id -> pages.delivery(id).stream())
                    .forEach(raw -> lines.add(Holder.Kind.DELIVERY.name(), raw));
            lines.flush();
            after = found.last();
        }
    }
}
