package io.headlight.activity.erased;

import io.headlight.activity.proof.Hmac;
import io.headlight.kit.caller.CurrentTenant;
import io.headlight.kit.http.HeadlightKey;
import io.headlight.kit.store.Digest;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Names of people as hashes that nobody can make without our key: enough to know somebody again, nothing to tell who it
 * was. Of each tenant its own.
 */
@ApplicationScoped
class NameHashes {

    private static final int PSEUDONYM = 20;

    private final byte[] key;
    private final CurrentTenant tenant;

    NameHashes(HeadlightKey key, CurrentTenant tenant) {
        this.key = key.forUse("erased-persons").getEncoded();
        this.tenant = tenant;
    }

    String of(Name name) {
        return hash("name", name.sourceId() == null ? "" : name.sourceId().toString(), name.spelled());
    }

    /**
     * What stands for a name from now on: another for each name, and for a name always the same, so that what was told
     * apart still is and what was the same stays so.
     */
    String pseudonym(String name) {
        return "erased-" + hash("pseudonym", "", name).substring(0, PSEUDONYM);
    }

    private String hash(String use, String source, String name) {
        return Hmac.hex(Hmac.sha256().of(key, Digest.of(use, tenant.id(), source, name)));
    }
}
