package io.headlight.activity.known;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * An address that everybody can reach. Asked again before every request, for a name may be given another address at any
 * time; in the moment between, TLS is what keeps a request from a host that cannot prove its name.
 */
final class PublicAddress {

    private static final int CARRIER_FIRST = 100;
    private static final int CARRIER_SECOND = 64;
    private static final int CARRIER_MASK = 0xC0;
    private static final int UNIQUE_LOCAL_MASK = 0xFE;
    private static final int UNIQUE_LOCAL = 0xFC;

    private PublicAddress() {}

    /** @throws UnknownHostException when the name has no address at all */
    static boolean is(URI address) throws UnknownHostException {
        return "https".equals(address.getScheme())
                && address.getHost() != null
                && address.getRawUserInfo() == null
                && Arrays.stream(InetAddress.getAllByName(address.getHost())).allMatch(PublicAddress::isPublic);
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
