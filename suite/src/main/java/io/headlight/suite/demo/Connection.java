package io.headlight.suite.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.suite.demo.system.PartnerSystem;
import io.headlight.suite.demo.system.Told;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * One of the organization's systems, connected as an admin does it: make a source, tell the system its address and
 * credentials, see that they understand each other.
 */
final class Connection {

    private final FrontDoor door;
    private final PartnerSystem system;
    private final JsonNode source;
    /** By the secret it had first, and by the newest; the same until that changes. */
    private final Partner first;

    private volatile Partner newest;

    private Connection(FrontDoor door, PartnerSystem system, JsonNode source, Partner partner) {
        this.door = door;
        this.system = system;
        this.source = source;
        this.first = partner;
        this.newest = partner;
    }

    static Connection make(FrontDoor door, PartnerSystem system) {
        var wanted = new HashMap<String, Object>();
        wanted.put("name", system.title());
        wanted.put("sender", system.sender());
        wanted.put("settings", system.settings());
        var own = system.makesItsSecret() ? UUID.randomUUID().toString().replace("-", "") : null;
        if (own != null) {
            wanted.put("credentials", Map.of("secret", own));
        }
        var source = door.post(Demo.ADMIN, "/v1/sources", wanted);
        var secret = own == null ? source.at("/credentials/secret").asText() : own;
        var connection = new Connection(door, system, source, partner(door, system, source, secret));
        if (system == PartnerSystem.ZOOM) {
            connection.validate(secret);
        }
        return connection;
    }

    private static Partner partner(FrontDoor door, PartnerSystem system, JsonNode source, String secret) {
        return switch (system) {
            case CRM -> Partner.standardWebhooks(door, source, secret);
            case PIPEDRIVE -> Partner.pipedrive(door, source);
            default ->
                new Partner(
                        door, Schemes.of(system, URI.create(source.path("url").asText()), secret));
        };
    }

    /** Zoom sends nothing to an address that does not prove that it has the secret. */
    private void validate(String secret) {
        var token = UUID.randomUUID().toString();
        var question = new Partner.Message("validation", """
                {"event": "endpoint.url_validation", "event_ts": %d, "payload": {"plainToken": "%s"}}
                """.formatted(System.currentTimeMillis(), token));
        var url = URI.create(source.path("url").asText());
        var answer = door.converse(Schemes.of(system, url, secret).attempt(question));
        var proof =
                answer.status() == 200 ? answer.json().path("encryptedToken").asText() : "";
        if (!proof.equals(Schemes.zoomProof(secret, token))) {
            throw new Refused("Zoom's validation", answer.status(), answer.body());
        }
    }

    PartnerSystem system() {
        return system;
    }

    String sourceId() {
        return source.path("id").asText();
    }

    String path() {
        return "/v1/sources/" + sourceId();
    }

    /** The source knows this person by an id of its own. */
    void map(String username, JsonNode rep) {
        door.put(
                Demo.ADMIN,
                path() + "/owners/" + system.ownerId(username),
                Map.of("repId", rep.path("id").asText()));
    }

    /** From now on a part of what it sends is signed by a new secret, as when several of its servers change one by one. */
    void rotate() {
        var rotated = door.post(Demo.ADMIN, path() + "/secret-rotations", Map.of("overlap", "P7D"));
        newest = partner(door, system, source, rotated.at("/credentials/secret").asText());
    }

    /** Returns when it was accepted. */
    void send(Told told) {
        var partner = told.id().hashCode() % 2 == 0 ? first : newest;
        partner.send(new Partner.Message(told.id(), told.body()));
    }
}
