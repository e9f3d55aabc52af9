package io.headlight.activity.sender.generic.hmac;

import io.headlight.activity.sender.Sender;
import io.headlight.activity.sender.generic.Generic;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The sender that signs with a keyed hash, however its settings say that it does. */
class GenericHmac {

    @Produces
    @Singleton
    Sender hmac() {
        return new Generic(new HmacScheme());
    }
}
