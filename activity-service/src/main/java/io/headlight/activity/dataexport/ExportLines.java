package io.headlight.activity.dataexport;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** One JSON a line, sent on as they come. */
final class ExportLines {

    private static final int REMEMBERED = 10_000;
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.USE_DEFAULTS))
            .build();

    private final OutputStream out;
    /** The last deliveries that were written: a page looks back some, not at all. */
    private final Set<UUID> deliveries = Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });

    private long written;

    ExportLines(OutputStream out) {
        this.out = out;
    }

    void add(String kind, Object value) {
        try {
            out.write(JSON.writeValueAsBytes(new ExportLine(kind, value)));
            out.write('\n');
            written++;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Whether this delivery was not written lately; it is taken to be written now. */
    boolean isNew(UUID delivery) {
        return deliveries.add(delivery);
    }

    /** Before the next page is read: the reader gets it now. */
    void flush() {
        try {
            out.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    long written() {
        return written;
    }
}
