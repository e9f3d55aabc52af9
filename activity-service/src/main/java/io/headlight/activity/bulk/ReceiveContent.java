package io.headlight.activity.bulk;

import io.headlight.activity.bulk.file.RawRow;
import io.headlight.activity.bulk.file.RowCutter;
import io.headlight.activity.bulk.file.RowTexts;
import io.headlight.activity.bulk.file.UnreadableFile;
import io.headlight.kit.caller.AsTenant;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Takes the content of an import in while it arrives: some hundred rows at a time, each lot a short transaction. Nothing of
 * it is kept but the lot at hand, and the sender is slowed down to what the database takes.
 */
@ApplicationScoped
class ReceiveContent {

    private static final Logger LOG = Logger.getLogger(ReceiveContent.class);

    private final Uploads uploads;
    private final AsTenant asTenant;
    private final ImportConfig config;

    ReceiveContent(Uploads uploads, AsTenant asTenant, ImportConfig config) {
        this.uploads = uploads;
        this.asTenant = asTenant;
        this.config = config;
    }

    /**
     * A part of a file, or all of it.
     *
     * @param offset where in the file it begins; null: at the start, and everything before is looked at again
     * @param length in bytes, or null when the sender did not say
     * @param complete whether the file ends with it
     */
    record Content(Long offset, Long length, boolean complete, InputStream body) {}

    ImportView receive(UUID importId, Content content) {
        var upload = uploads.begin(importId, content.offset(), content.complete() ? content.length() : null);
        try {
            if (content.offset() == null) {
                uploads.forgetEarlierAttempts(importId);
            }
            takeAll(upload, content);
            return uploads.end(upload, content.complete());
        } catch (UnreadableFile why) {
            uploads.fail(upload, why);
            throw new Rejection.Invalid(Violation.at("", why.code(), why.getMessage()));
        } catch (IOException broken) {
            release(upload);
            throw new UploadBroken();
        } catch (RuntimeException e) {
            release(upload);
            throw e;
        }
    }

    private void takeAll(Upload upload, Content content) throws IOException {
        var cutter = new RowCutter(content.body(), upload.delimiterByte(), upload.from());
        var texts = texts(upload, cutter, content.complete());
        if (texts == null) {
            return;
        }
        var lots = new Lots(upload, uploads, asTenant, config);
        try {
            for (var row = cutter.next(); row != null; row = cutter.next()) {
                lots.add(ReadRow.of(row, texts), cutter);
            }
            requireWhole(upload, content, cutter);
            var rest = content.complete() ? cutter.rest() : null;
            if (rest != null) {
                lots.add(ReadRow.of(rest, texts), cutter);
            }
        } catch (IOException | UnreadableFile broken) {
            // What arrived whole counts, so that each attempt over a bad line comes further.
            lots.finish(cutter);
            throw broken;
        } catch (RuntimeException e) {
            // Its own failure would hide this one.
            lots.settle();
            throw e;
        }
        lots.finish(cutter);
    }

    /** Null when not even the line that names the columns is there yet. */
    private RowTexts texts(Upload upload, RowCutter cutter, boolean complete) throws IOException {
        if (!upload.isTable()) {
            return RowTexts.ofJson();
        }
        var header = header(upload, cutter, complete);
        return header == null ? null : upload.texts(header);
    }

    /** The line that names the columns: kept from the first upload, or the first line of this one. */
    private RawRow header(Upload upload, RowCutter cutter, boolean complete) throws IOException {
        if (upload.header() != null) {
            return new RawRow(1, upload.header(), upload.from());
        }
        var first = cutter.next();
        var header = first == null && complete ? cutter.rest() : first;
        if (header == null && complete) {
            throw new UnreadableFile(1, "missing_column", "there is no line that names the columns.");
        }
        if (header != null) {
            // Before it is kept, so that a file with the wrong columns leaves nothing.
            upload.texts(header);
            uploads.takeHeader(upload, header);
        }
        return header;
    }

    /** A body that ends before its announced end broke off, however that looks to those who read it. */
    private static void requireWhole(Upload upload, Content content, RowCutter cutter) throws IOException {
        if (content.length() != null && cutter.bytesSeen() - upload.from().bytes() != content.length()) {
            throw new IOException("The body is shorter than announced");
        }
    }

    private void release(Upload upload) {
        try {
            uploads.release(upload);
        } catch (RuntimeException e) {
            // The hold ends by itself in a while.
            LOG.debug("An upload could not be released", e);
        }
    }

    /** It ended before it was whole; what arrived is taken. */
    static final class UploadBroken extends Rejection.Malformed {
        UploadBroken() {
            super("The upload broke off; read the import, and go on at its bytesTaken.");
        }
    }
}
