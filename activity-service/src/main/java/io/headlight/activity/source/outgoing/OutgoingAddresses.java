package io.headlight.activity.source.outgoing;

import io.headlight.activity.known.Fetcher;
import io.headlight.activity.known.Outgoing;
import io.headlight.kit.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Which addresses that people enter may be called: a partner's API on the internet, never this machine or what is near it
 * (server-side request forgery). Asked when an address is saved, and again at each connection, because a name can mean
 * something else by then.
 */
@ApplicationScoped
public class OutgoingAddresses implements Outgoing {

    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");
    /** Its last part begins with a letter: what ends in a number is an address in one of many spellings. */
    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?");

    private static final List<String> NEARBY = List.of(".localhost", ".local", ".internal", ".home.arpa");
    private static final String LOOPBACK = "127.0.0.1";

    private final OutgoingConfig config;
    private final HostNames names;

    OutgoingAddresses(OutgoingConfig config, HostNames names) {
        this.config = config;
        this.names = names;
    }

    /** What is wrong with the address of a fetch; null is the sender's usual one. Looks names up. */
    public List<Violation> faults(String address) {
        return Optional.ofNullable(address)
                .flatMap(this::faultOf)
                .map(fault -> List.of(Violation.at("/fetch/address", "address_refused", fault)))
                .orElse(List.of());
    }

    /** What is wrong with an address that was entered, as a sentence; empty when it may be saved. */
    private Optional<String> faultOf(String address) {
        try {
            pinned(new URI(address));
            return Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.of("This is no address.");
        } catch (Fetcher.Refused | Fetcher.Later e) {
            return Optional.of(e.getMessage());
        }
    }

    /**
     * Where to connect to, now: to this address and no other, without asking for the name again, and without following
     * redirects. The name stays what TLS checks.
     *
     * @throws Fetcher.Refused when it is no address of a partner
     * @throws Fetcher.Later when the name cannot be looked up now
     */
    @Override
    public InetAddress pinned(URI address) {
        if (config.loopback()
                && LOOPBACK.equals(address.getHost())
                && formFault(address, List.of("http", "https")) == null) {
            return InetAddress.ofLiteral(LOOPBACK);
        }
        var fault = formFault(address, List.of("https"));
        if (fault != null) {
            throw new Fetcher.Refused(fault);
        }
        int port = address.getPort() < 0 ? 443 : address.getPort();
        if (!config.ports().contains(port)) {
            throw new Fetcher.Refused("Leave the port out; only the usual one is called.");
        }
        var found = addresses(address.getHost().toLowerCase(Locale.ROOT));
        if (found.length == 0 || !Arrays.stream(found).allMatch(PublicAddress::is)) {
            throw new Fetcher.Refused("Only addresses on the internet are called; this one is not.");
        }
        return found[0];
    }

    private static String formFault(URI address, List<String> schemes) {
        var scheme = address.getScheme();
        if (scheme == null || !schemes.contains(scheme.toLowerCase(Locale.ROOT))) {
            return "An address begins with https://.";
        }
        if (address.getHost() == null) {
            return "The address names no host.";
        }
        return address.getRawUserInfo() != null || address.getRawQuery() != null || address.getRawFragment() != null
                ? "An address has a host and a path, and no user, query or fragment."
                : null;
    }

    private InetAddress[] addresses(String host) {
        if (IPV4.matcher(host).matches()) {
            return new InetAddress[] {InetAddress.ofLiteral(host)};
        }
        if (host.startsWith("[") && !host.contains("%")) {
            return new InetAddress[] {InetAddress.ofLiteral(host.substring(1, host.length() - 1))};
        }
        if (!NAME.matcher(host).matches() || NEARBY.stream().anyMatch(host::endsWith)) {
            throw new Fetcher.Refused("Name the host as the internet knows it.");
        }
        return lookedUp(host);
    }

    private InetAddress[] lookedUp(String name) {
        try {
            return CompletableFuture.supplyAsync(
                            () -> known(name), work -> Thread.ofVirtual().start(work))
                    .orTimeout(config.lookup().toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException unknown) {
            throw new Fetcher.Later("The host cannot be found.", Duration.ZERO);
        }
    }

    private InetAddress[] known(String name) {
        try {
            return names.addresses(name);
        } catch (UnknownHostException e) {
            throw new CompletionException(e);
        }
    }
}
