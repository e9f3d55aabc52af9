package io.headlight.kit.testing;

import io.headlight.kit.directory.Person;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Access tokens as Keycloak makes them, signed with the tests' own key. */
public final class Tokens {

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final UUID ROBOT = new UUID(0x5e41000000004000L, 0x8000000000000001L);

    private Tokens() {}

    public static String of(Person person) {
        return sign(claims(person.id(), person.roles()).claim("organization", List.of(People.tenantOf(person))));
    }

    /** A partner's system of this tenant. */
    public static String integration(String tenant) {
        return sign(claims(ROBOT, Set.of("integration")).claim("organization", List.of(tenant)));
    }

    /** One of our own services; send {@code Headlight-Tenant} with it. */
    public static String service() {
        return sign(claims(ROBOT, Set.of("service")));
    }

    /** For the odd token: everything valid but what the test changes. */
    public static JwtClaimsBuilder claims(UUID subject, Set<String> roles) {
        return Jwt.subject(subject.toString())
                .audience("headlight-api")
                .expiresIn(LIFE)
                .claim("realm_access", Map.of("roles", roles));
    }

    public static String sign(JwtClaimsBuilder claims) {
        return claims.sign("test-signing-key.pem");
    }
}
