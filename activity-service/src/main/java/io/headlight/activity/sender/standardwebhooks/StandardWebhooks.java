package io.headlight.activity.sender.standardwebhooks;

import io.headlight.activity.sender.Credentials;
import io.headlight.activity.sender.Mapper;
import io.headlight.activity.sender.Sender;
import io.headlight.activity.sender.Splitter;
import io.headlight.activity.sender.Verifier;
import jakarta.inject.Singleton;
import java.util.Base64;

/** Any system that signs by Standard Webhooks 1.0 and tells activities in our own neutral words. */
@Singleton
class StandardWebhooks implements Sender {

    private static final int SECRET_BYTES = 32;

    private final Verifier verifier = new SignatureVerifier();
    private final Splitter splitter = new EventSplitter();
    private final Mapper mapper = new NeutralMapper();

    @Override
    public String name() {
        return "STANDARD_WEBHOOKS";
    }

    @Override
    public Credentials issue() {
        return Credentials.secret(
                SignatureVerifier.PREFIX + Base64.getEncoder().encodeToString(Credentials.random(SECRET_BYTES)));
    }

    @Override
    public Verifier verifier() {
        return verifier;
    }

    @Override
    public Splitter splitter() {
        return splitter;
    }

    @Override
    public Mapper mapper() {
        return mapper;
    }
}
