package io.headlight.activity.sender.salesforce;

import io.headlight.activity.json.MalformedBody;
import io.headlight.activity.proof.Secret;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.sender.Verdict;
import io.headlight.activity.sender.Verifier;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Salesforce signs nothing and sends no header of ours, but posts to whatever address the administrator types in. So the
 * secret we issue is part of it: {@code …?key=<secret>}. Only when it fits the body is looked at, for the id of the
 * organization, which is no secret but tells a sandbox or a copy of the customer's organization from the real one.
 */
final class KeyVerifier implements Verifier {

    static final String KEY = "key";
    static final String ORGANIZATION = "organizationId";

    @Override
    public boolean recognizes(Incoming request) {
        return request.only("content-type")
                .filter(type -> type.startsWith("text/xml"))
                .isPresent();
    }

    @Override
    public Verdict check(Incoming request, List<String> secrets, Settings settings, Instant now) {
        var key = request.parameter(KEY);
        if (key.isEmpty()) {
            return Verdict.MISSING;
        }
        var verdict = Verdict.of(Secret.matching(key.get(), secrets));
        return !verdict.fits() || isFrom(settings.text(ORGANIZATION), request.body()) ? verdict : Verdict.MISMATCH;
    }

    /** What cannot be read passes here, so that whoever knows the key is told where it is malformed. */
    private static boolean isFrom(String organization, byte[] body) {
        try {
            return Optional.ofNullable(OutboundMessage.read(body).organizationId())
                    .filter(sent -> sent.equals(organization))
                    .isPresent();
        } catch (MalformedBody toBeRefusedWithItsReason) {
            return true;
        }
    }
}
