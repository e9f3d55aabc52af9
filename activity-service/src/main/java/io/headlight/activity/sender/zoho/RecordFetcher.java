package io.headlight.activity.sender.zoho;

import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.activity.activity.Claim;
import io.headlight.activity.json.StrictJson;
import io.headlight.activity.known.Fetcher;
import io.headlight.activity.known.Observation;
import io.headlight.activity.known.VendorApi;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a record from version 8 of Zoho CRM's API. What is read is as of the record's last modification; what the answer
 * leaves out is known to be empty.
 */
final class RecordFetcher implements Fetcher {

    private static final URI USUALLY = URI.create("https://www.zohoapis.com");
    private static final Pattern KEY = Pattern.compile("[a-z]+:[0-9]{1,40}");
    private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,99}");
    private static final int MOST_FIELDS = 50;

    private final VendorApi api;
    private final Clock clock;

    RecordFetcher(VendorApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    @Override
    public URI usualAddress() {
        return USUALLY;
    }

    @Override
    public Observation fetch(Access access, String objectKey, Set<String> fields) {
        if (!KEY.matcher(objectKey).matches()) {
            throw new Refused("this is no record of Zoho CRM");
        }
        int colon = objectKey.indexOf(':');
        var kind = Kind.ofPrefix(objectKey.substring(0, colon))
                .orElseThrow(() -> new Refused("this is no record of Zoho CRM"));
        var wanted = new LinkedHashSet<>(kind.fields());
        fields.stream().filter(FIELD.asMatchPredicate()).limit(MOST_FIELDS).forEach(wanted::add);
        var base = access.address().toString().replaceAll("/+$", "");
        var address = URI.create(base + "/crm/v8/" + kind.module() + "/" + objectKey.substring(colon + 1));
        var readAt = clock.instant();
        return api.get(address, "Zoho-oauthtoken " + access.token())
                .map(answer -> observed(objectKey, answer.path("data").path(0), wanted, readAt))
                .orElseGet(() -> Observation.deleted(readAt, objectKey, true));
    }

    private static Observation observed(String key, JsonNode found, Set<String> wanted, Instant readAt) {
        var known = new HashMap<String, Object>();
        wanted.forEach(name -> Fields.put(known, name, found.path(name)));
        known.put(KnownRecord.READ, Claim.orderOf(readAt));
        return Observation.at(modifiedAt(found), key, known);
    }

    /** The end of the second that is named: the change may lie anywhere in it, and notifications tell milliseconds. */
    private static Instant modifiedAt(JsonNode found) {
        try {
            return OffsetDateTime.parse(String.valueOf(StrictJson.text(found, "Modified_Time")))
                    .toInstant()
                    .truncatedTo(ChronoUnit.SECONDS)
                    .plusSeconds(1)
                    .minus(1, ChronoUnit.MICROS);
        } catch (DateTimeException none) {
            throw new Later("the API answers without a record and its time", Duration.ZERO);
        }
    }
}
