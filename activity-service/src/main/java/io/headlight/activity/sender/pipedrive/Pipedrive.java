package io.headlight.activity.sender.pipedrive;

import io.headlight.activity.sender.Credentials;
import io.headlight.activity.sender.Mapper;
import io.headlight.activity.sender.Sender;
import io.headlight.activity.sender.Splitter;
import io.headlight.activity.sender.Verifier;
import jakarta.inject.Singleton;

/** Pipedrive's webhooks, version 2. They are not signed: the user and password we issue are what they prove. */
@Singleton
class Pipedrive implements Sender {

    private static final int USER_BYTES = 9;
    private static final int PASSWORD_BYTES = 24;

    private final Verifier verifier = new BasicVerifier();
    private final Splitter splitter = new MessageSplitter();
    private final Mapper mapper = new TransitionMapper();

    @Override
    public String name() {
        return "PIPEDRIVE";
    }

    @Override
    public Credentials issue() {
        return Credentials.basic(
                "headlight-" + Credentials.randomText(USER_BYTES), Credentials.randomText(PASSWORD_BYTES));
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
