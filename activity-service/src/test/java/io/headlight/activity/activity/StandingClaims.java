package io.headlight.activity.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The facts that stand after claims, by the rules that the ledger follows, without a database. */
public final class StandingClaims {

    private static final UUID SOURCE = new UUID(1, 1);

    private final Map<String, ObjectState> states = new HashMap<>();
    private final Map<UUID, Claim.Happened> standing = new HashMap<>();

    public void accept(Claim claim) {
        var state = states.computeIfAbsent(
                claim.objectKey() + " " + claim.activityType(),
                key -> new ObjectState("acme", SOURCE, claim.objectKey(), claim.activityType()));
        var id = UUID.randomUUID();
        var change = state.accept(claim, ClaimDigest.ofContent(claim), id);
        if (change.takesBack() != null) {
            assertThat(standing.remove(change.takesBack())).isNotNull();
        }
        if (change.records()) {
            standing.put(id, (Claim.Happened) claim);
        }
    }

    /** The facts, their place in history aside. */
    public Set<Claim.Happened> facts() {
        var facts = new HashSet<Claim.Happened>();
        standing.values().forEach(claim -> facts.add(claim.at("")));
        assertThat(facts).hasSameSizeAs(standing.values());
        return facts;
    }
}
