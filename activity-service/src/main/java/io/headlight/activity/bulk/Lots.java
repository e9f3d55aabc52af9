package io.headlight.activity.bulk;

import io.headlight.activity.bulk.file.Place;
import io.headlight.activity.bulk.file.RowCutter;
import io.headlight.kit.caller.AsTenant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Gathers rows until there are enough for a transaction: as many as are allowed, fewer when those take too long. While one
 * lot is written the next one is read, never more than that.
 */
final class Lots {

    private static final int FEWEST = 50;
    private static final CompletableFuture<Void> NOTHING = CompletableFuture.completedFuture(null);

    private final Upload upload;
    private final Uploads uploads;
    private final AsTenant asTenant;
    private final ImportConfig config;
    private List<ReadRow> rows = new ArrayList<>();
    private Place gathered;
    private CompletableFuture<Void> underWay = NOTHING;
    private volatile int enough;

    Lots(Upload upload, Uploads uploads, AsTenant asTenant, ImportConfig config) {
        this.upload = upload;
        this.uploads = uploads;
        this.asTenant = asTenant;
        this.config = config;
        this.gathered = upload.from();
        this.enough = config.rowsAtOnce();
    }

    /** @param cutter stands behind the row */
    void add(ReadRow row, RowCutter cutter) {
        rows.add(row);
        if (rows.size() >= enough || cutter.place().bytes() - gathered.bytes() >= config.bytesAtOnce()) {
            begin(cutter.place());
        }
    }

    /** Writes what is left, and waits until all is written. */
    void finish(RowCutter cutter) {
        if (!cutter.place().equals(gathered)) {
            begin(cutter.place());
        }
        await();
    }

    /** Waits until nothing is being written any more, whatever became of it. */
    void settle() {
        underWay.exceptionally(failed -> null).join();
        underWay = NOTHING;
    }

    private void await() {
        try {
            underWay.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException e ? e : failed;
        } finally {
            underWay = NOTHING;
        }
    }

    private void begin(Place end) {
        await();
        var lot = rows;
        rows = new ArrayList<>();
        gathered = end;
        underWay = CompletableFuture.runAsync(
                () -> asTenant.run(upload.tenant(), () -> write(lot, end)), Thread::startVirtualThread);
    }

    private void write(List<ReadRow> lot, Place end) {
        long begun = System.nanoTime();
        uploads.take(upload, lot, end);
        adapt(System.nanoTime() - begun);
    }

    private void adapt(long nanos) {
        long longest = config.longest().toNanos();
        if (nanos > longest) {
            enough = Math.max(Math.min(FEWEST, config.rowsAtOnce()), enough / 2);
        } else if (nanos < longest / 4) {
            enough = Math.min(config.rowsAtOnce(), enough * 2);
        }
    }
}
