package io.headlight.kit.caller;

import io.headlight.kit.problem.Rejection;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The {@code organization} claim, in the two shapes Keycloak gives it: a list of aliases, or an object keyed by them. */
final class Organizations {

    private static final String CLAIM = "organization";

    private Organizations() {}

    static String only(JsonWebToken token) {
        var aliases = token == null ? List.<String>of() : aliases(token.getClaim(CLAIM));
        if (aliases.size() != 1) {
            throw new TenantMissing("The access token must name exactly one organization.");
        }
        return aliases.getFirst();
    }

    private static List<String> aliases(Object claim) {
        return switch (claim) {
            case JsonObject byAlias -> List.copyOf(byAlias.keySet());
            case Collection<?> list -> list.stream().map(Organizations::text).toList();
            case null, default -> List.of();
        };
    }

    private static String text(Object alias) {
        return switch (alias) {
            case JsonString s -> s.getString();
            case JsonValue v -> v.toString();
            default -> String.valueOf(alias);
        };
    }

    /** Nobody to work for: the token names no organization, or several. */
    static final class TenantMissing extends Rejection.Forbidden {
        TenantMissing(String detail) {
            super(detail);
        }
    }
}
