package io.headlight.activity.source.outgoing;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** As this machine knows them. */
@DefaultBean
@Singleton
class SystemHostNames implements HostNames {

    @Override
    public InetAddress[] addresses(String name) throws UnknownHostException {
        return InetAddress.getAllByName(name);
    }
}
