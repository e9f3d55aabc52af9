package io.headlight.activity.bulk;

import io.headlight.activity.bulk.file.Place;
import io.headlight.activity.bulk.file.RawRow;
import io.headlight.activity.bulk.file.UnreadableFile;
import io.headlight.activity.row.Fate;
import io.headlight.activity.row.TakeRows;
import io.headlight.kit.http.Ids;
import io.headlight.kit.store.Atomic;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The steps of an upload, each a transaction: what was taken and how far the import came are written together. */
@ApplicationScoped
class Uploads {

    private static final int FORGOTTEN_AT_ONCE = 500;

    private final Imports imports;
    private final TakeRows takeRows;
    private final ImportConfig config;
    private final Clock clock;

    Uploads(Imports imports, TakeRows takeRows, ImportConfig config, Clock clock) {
        this.imports = imports;
        this.takeRows = takeRows;
        this.config = config;
        this.clock = clock;
    }

    /**
     * @param offset where it goes on; null: from the start
     * @param length of this upload, or null; known to be the end of the file when the upload is the last one
     */
    @Atomic
    Upload begin(UUID importId, Long offset, Long length) {
        var job = imports.get(importId);
        var now = clock.instant();
        job.hold(Ids.next(), offset, now, now.plus(config.hold()));
        job.bytesTotal = length == null ? job.bytesTotal : Long.valueOf(job.bytesTaken + length);
        imports.flush();
        return Upload.of(job);
    }

    /** A new attempt has rejected rows of its own; those of earlier ones go, a few at a time. */
    void forgetEarlierAttempts(UUID importId) {
        int attempt = attempt(importId);
        while (imports.forgetRejections(importId, attempt, FORGOTTEN_AT_ONCE) == FORGOTTEN_AT_ONCE) {
            // the next ones
        }
    }

    @Atomic
    int attempt(UUID importId) {
        return imports.get(importId).attempt;
    }

    @Atomic
    void takeHeader(Upload upload, RawRow header) {
        var now = clock.instant();
        held(upload).tookHeader(header.content(), header.end(), now, now.plus(config.hold()));
    }

    /** @param end the place after the last of the rows */
    @Atomic
    void take(Upload upload, List<ReadRow> rows, Place end) {
        var job = held(upload);
        var order = job.order();
        var placed = rows.stream().map(row -> row.placed(order)).toList();
        var fates = takeRows.take(upload.lot(), placed);
        keepRejections(job, rows, fates);
        var now = clock.instant();
        job.took(fates, end, now, now.plus(config.hold()));
        imports.flush();
    }

    private void keepRejections(ImportJob job, List<ReadRow> rows, List<Fate> fates) {
        long room = config.rejectionsKept() - job.rejected;
        var kept = new ArrayList<ImportRejection>();
        for (int i = 0; i < fates.size(); i++) {
            if (fates.get(i).isRejected() && room-- > 0) {
                kept.add(rows.get(i).rejection(job, fates.get(i).rejected()));
            }
        }
        imports.keep(kept);
    }

    /** The upload came to its end; with it the import, unless more is to come. */
    @Atomic
    ImportView end(Upload upload, boolean complete) {
        var job = held(upload);
        var now = clock.instant();
        if (complete) {
            job.end(now);
        } else {
            job.release(now);
        }
        return ImportView.of(job, now);
    }

    /** The upload broke off; the next one goes on where it came to. */
    @Atomic
    void release(Upload upload) {
        var job = imports.get(upload.importId());
        if (upload.id().equals(job.heldBy)) {
            job.release(clock.instant());
        }
    }

    @Atomic
    void fail(Upload upload, UnreadableFile why) {
        held(upload).fail(why, clock.instant());
    }

    private ImportJob held(Upload upload) {
        var job = imports.get(upload.importId());
        job.requireHeldBy(upload.id());
        return job;
    }
}
