package io.headlight.activity.sender.generic;

import io.headlight.activity.sender.Sender;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The senders whose proof is a secret that is sent as it is. */
class SentSecrets {

    @Produces
    @Singleton
    Sender basic() {
        return new Generic(new BasicScheme());
    }

    @Produces
    @Singleton
    Sender bearer() {
        return new Generic(new BearerScheme());
    }

    @Produces
    @Singleton
    Sender headerKey() {
        return new Generic(new HeaderKeyScheme());
    }

    @Produces
    @Singleton
    Sender queryKey() {
        return new Generic(new QueryKeyScheme());
    }

    @Produces
    @Singleton
    Sender bodyToken() {
        return new Generic(new BodyTokenScheme());
    }
}
