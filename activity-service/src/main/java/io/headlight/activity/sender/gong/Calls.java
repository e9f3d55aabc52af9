package io.headlight.activity.sender.gong;

import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.activity.activity.Claim;
import io.headlight.activity.activity.Counterpart;
import io.headlight.activity.activity.EvidenceLevel;
import io.headlight.activity.activity.RepReference;
import io.headlight.activity.activity.Subject;
import io.headlight.activity.json.Instants;
import io.headlight.activity.json.StrictJson;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A call that Gong has recorded counts once, however many rules post it: as a meeting when several sat together, else as a
 * call. Gong states no time of telling, so of two statements the one that knows a later end stands. Rules that are tried
 * out ({@code isTest}) tell of nothing that counts.
 */
final class Calls {

    private static final long LONGEST_SECONDS = 7 * 24 * 3600L;
    private static final int MOST_COUNTERPARTS = 50;

    private Calls() {}

    static List<Claim> claims(JsonNode message) {
        if (message.path("isTest").asBoolean()) {
            return List.of();
        }
        var data = message.path("callData");
        var call = data.path("metaData");
        var id = StrictJson.text(call, "id");
        var started = Instants.iso(call.path("started"))
                .orElseThrow(() -> new Claim.Unusable("callData.metaData.started is missing or no time with a zone"));
        var seconds = Math.clamp(call.path("duration").asLong(), 0, LONGEST_SECONDS);
        return List.of(Claim.happened(id == null ? null : "call:" + id, type(call), order(started, seconds), started)
                .by(rep(call, data.path("parties")))
                .about(subject(data.path("context")))
                .having(attributes(call, seconds))
                .with(counterparts(data.path("parties")))
                .provenBy(EvidenceLevel.VERIFIED));
    }

    private static String order(Instant started, long seconds) {
        return Claim.orderOf(started.plusSeconds(seconds));
    }

    private static String type(JsonNode call) {
        return "Conference".equalsIgnoreCase(StrictJson.text(call, "direction")) ? "meeting" : "call";
    }

    private static RepReference rep(JsonNode call, JsonNode parties) {
        var user = said(call, "primaryUserId");
        var email = parties.valueStream()
                .filter(party -> user.isPresent() && user.equals(said(party, "userId")))
                .flatMap(party -> said(party, "emailAddress").stream())
                .findFirst();
        return new RepReference(user.orElse(null), email.orElse(null), null);
    }

    /** Whoever is not one of the customer's own people by what Gong says. */
    private static Set<String> counterparts(JsonNode parties) {
        return parties.valueStream()
                .filter(party -> said(party, "userId").isEmpty())
                .filter(party -> !"Internal".equalsIgnoreCase(StrictJson.text(party, "affiliation")))
                .flatMap(party -> Stream.of(
                        Counterpart.email(StrictJson.text(party, "emailAddress")),
                        Counterpart.phone(StrictJson.text(party, "phoneNumber"))))
                .flatMap(Optional::stream)
                .sorted()
                .distinct()
                .limit(MOST_COUNTERPARTS)
                .collect(Collectors.toSet());
    }

    private static Map<String, Object> attributes(JsonNode call, long seconds) {
        var attributes = new HashMap<String, Object>();
        attributes.put("durationSeconds", seconds);
        attributes.put("direction", StrictJson.text(call, "direction"));
        attributes.put("scope", StrictJson.text(call, "scope"));
        attributes.put("system", StrictJson.text(call, "system"));
        return attributes;
    }

    /** By the ids of the CRM that Gong knows, so that it meets what the CRM itself tells. */
    private static Subject subject(JsonNode context) {
        var objects = context.valueStream()
                .flatMap(system -> system.path("objects").valueStream())
                .toList();
        return new Subject(
                idOf(objects, "Account"), idOf(objects, "Opportunity", "Deal"), idOf(objects, "Contact", "Lead"));
    }

    private static String idOf(List<JsonNode> objects, String... types) {
        return Stream.of(types)
                .flatMap(type -> objects.stream()
                        .filter(object -> type.equalsIgnoreCase(StrictJson.text(object, "objectType")))
                        .map(object -> said(object, "objectId").orElse(null)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Optional<String> said(JsonNode node, String member) {
        return Optional.ofNullable(StrictJson.text(node, member)).filter(text -> !text.isBlank());
    }
}
