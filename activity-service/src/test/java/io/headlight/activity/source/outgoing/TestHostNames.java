package io.headlight.activity.source.outgoing;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;

/** The internet's names in tests, without the internet: all are public but those that say otherwise. */
@Alternative
@Priority(1)
@Singleton
class TestHostNames implements HostNames {

    static final String PUBLIC = "93.184.216.34";

    @Override
    public InetAddress[] addresses(String name) throws UnknownHostException {
        return switch (name) {
            case "inside.partner.example" -> of("10.0.0.5");
            case "mixed.partner.example" -> of(PUBLIC, "127.0.0.1");
            case "cloud.partner.example" -> of("169.254.169.254");
            case "six.partner.example" -> of("fd00:ec2::254");
            case "unknown.partner.example" -> throw new UnknownHostException(name);
            default -> of(PUBLIC);
        };
    }

    static InetAddress[] of(String... addresses) {
        return Stream.of(addresses).map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
    }
}
