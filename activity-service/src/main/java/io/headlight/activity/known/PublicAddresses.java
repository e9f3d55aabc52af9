package io.headlight.activity.known;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;

/** Only what everybody can reach, by https. */
@DefaultBean
@Singleton
class PublicAddresses implements Outgoing {

    private static final int CARRIER_FIRST = 100;
    private static final int CARRIER_SECOND = 64;
    private static final int CARRIER_MASK = 0xC0;
    private static final int UNIQUE_LOCAL_MASK = 0xFE;
    private static final int UNIQUE_LOCAL = 0xFC;

    @Override
    public InetAddress pinned(URI address) {
        var host = address.getHost();
        if (!"https".equals(address.getScheme()) || host == null || address.getRawUserInfo() != null) {
            throw new Fetcher.Refused("the API's address is not one with https");
        }
        var found = lookedUp(host);
        if (!Arrays.stream(found).allMatch(PublicAddresses::isPublic)) {
            throw new Fetcher.Refused("the API's address is not a public one");
        }
        return found[0];
    }

    private static InetAddress[] lookedUp(String host) {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException unknown) {
            throw new Fetcher.Later("the API's host is unknown", Duration.ZERO);
        }
    }

    static boolean isPublic(InetAddress address) {
        return !address.isLoopbackAddress()
                && !address.isAnyLocalAddress()
                && !address.isLinkLocalAddress()
                && !address.isSiteLocalAddress()
                && !address.isMulticastAddress()
                && !isCarrier(address.getAddress())
                && !isUniqueLocal(address);
    }

    /** 100.64.0.0/10, behind a provider's translation; and 0.0.0.0/8. */
    private static boolean isCarrier(byte[] bytes) {
        return bytes.length == 4
                && (bytes[0] == 0 || bytes[0] == CARRIER_FIRST && (bytes[1] & CARRIER_MASK) == CARRIER_SECOND);
    }

    private static boolean isUniqueLocal(InetAddress address) {
        return address instanceof Inet6Address && (address.getAddress()[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL;
    }
}
