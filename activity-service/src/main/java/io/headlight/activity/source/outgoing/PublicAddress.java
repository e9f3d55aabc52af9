package io.headlight.activity.source.outgoing;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Tells the internet from everything that only looks like an address of it: this machine, its neighbors, the cloud's own. */
final class PublicAddress {

    /** IANA's special purposes, and the address at which a cloud answers for itself. */
    private static final List<Range> NOT_PUBLIC = ranges(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "168.63.129.16/32",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20");

    /** The only part of IPv6 that is given out; private, link-local, multicast and mapped addresses are outside of it. */
    private static final Range GIVEN_OUT = Range.of("2000::/3");

    private PublicAddress() {}

    /** @param address an IPv4 address that came as a mapped IPv6 one is an IPv4 address to Java, and so to us */
    static boolean is(InetAddress address) {
        return (address instanceof Inet4Address || GIVEN_OUT.holds(address))
                && NOT_PUBLIC.stream().noneMatch(range -> range.holds(address));
    }

    private static List<Range> ranges(String... texts) {
        return Stream.of(texts).map(Range::of).toList();
    }

    private record Range(byte[] from, int bits) {

        static Range of(String text) {
            var parts = text.split("/");
            return new Range(InetAddress.ofLiteral(parts[0]).getAddress(), Integer.parseInt(parts[1]));
        }

        boolean holds(InetAddress address) {
            var bytes = address.getAddress();
            int whole = bits / Byte.SIZE;
            int rest = Byte.SIZE - bits % Byte.SIZE;
            return bytes.length == from.length
                    && Arrays.equals(bytes, 0, whole, from, 0, whole)
                    && (rest == Byte.SIZE || (bytes[whole] ^ from[whole]) >> rest == 0);
        }
    }
}
