package io.headlight.activity.sender.gong;

import io.headlight.activity.proof.Hmac;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.sender.Verdict;
import io.headlight.activity.sender.Verifier;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/**
 * A JWT in {@code Authorization}, with or without {@code Bearer}, signed RS256 and nothing else by the key we were given:
 * what its header says of keys is not looked at. It is good for the address it names and for the body whose SHA-256 it
 * holds. Gong is not known to state a time in every token; those it states are kept, a minute of clocks aside.
 */
final class TokenVerifier implements Verifier {

    static final String HEADER = "authorization";

    private static final String BEARER = "bearer ";
    private static final int LONGEST = 8 * 1024;
    private static final Pattern SIGNED = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
    private static final int SKEW_SECONDS = 60;
    private static final List<Integer> OF_ANOTHER_TIME =
            List.of(ErrorCodes.EXPIRED, ErrorCodes.NOT_YET_VALID, ErrorCodes.ISSUED_AT_INVALID_FUTURE);

    @Override
    public boolean recognizes(Incoming request) {
        return request.only(HEADER).flatMap(TokenVerifier::token).isPresent();
    }

    @Override
    public Verdict check(Incoming request, List<String> secrets, Settings settings, Instant now) {
        if (Gong.URL_ONLY.equals(settings.text(Gong.PROOF))) {
            // The one secret is in the address, and who did not know it did not come here.
            return secrets.isEmpty() ? Verdict.MISMATCH : Verdict.of(0);
        }
        var token = request.only(HEADER).flatMap(TokenVerifier::token);
        if (token.isEmpty()) {
            return Verdict.MISSING;
        }
        var verdict = Verdict.MISMATCH;
        for (int i = 0; i < secrets.size(); i++) {
            var found = check(token.get(), secrets.get(i), i, request, now);
            if (!verdict.fits() && found != Verdict.MISMATCH) {
                verdict = found;
            }
        }
        return verdict;
    }

    private static Verdict check(String token, String secret, int place, Incoming request, Instant now) {
        try {
            var claims = new JwtConsumerBuilder()
                    .setVerificationKey(PublicKeys.orStandIn(secret))
                    .setJwsAlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256)
                    .setEvaluationTime(NumericDate.fromSeconds(now.getEpochSecond()))
                    .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                    .setIssuedAtRestrictions(0, Integer.MAX_VALUE)
                    .setSkipDefaultAudienceValidation()
                    .build()
                    .processToClaims(token);
            return isAbout(claims, request) ? Verdict.of(place) : Verdict.MISMATCH;
        } catch (InvalidJwtException refused) {
            return OF_ANOTHER_TIME.stream().anyMatch(refused::hasErrorCode) ? Verdict.STALE : Verdict.MISMATCH;
        }
    }

    private static boolean isAbout(JwtClaims claims, Incoming request) {
        return says(claims, "webhook_url", request.urlWithQuery())
                & says(claims, "body_sha256", sha256(request.body()));
    }

    private static boolean says(JwtClaims claims, String name, String expected) {
        return claims.getClaimValue(name) instanceof String said
                && MessageDigest.isEqual(Hmac.utf8(said), Hmac.utf8(expected));
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static Optional<String> token(String header) {
        boolean named = header.regionMatches(true, 0, BEARER, 0, BEARER.length());
        return Optional.of(named ? header.substring(BEARER.length()).strip() : header)
                .filter(token ->
                        token.length() <= LONGEST && SIGNED.matcher(token).matches())
                .filter(token -> isWellSpelled(token.substring(token.lastIndexOf('.') + 1)));
    }

    /** Base64 has bits that no decoder looks at; a signature has one spelling here. */
    private static boolean isWellSpelled(String signature) {
        try {
            var bytes = Base64.getUrlDecoder().decode(signature);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(signature);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
