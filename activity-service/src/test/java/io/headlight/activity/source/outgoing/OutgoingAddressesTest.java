package io.headlight.activity.source.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headlight.activity.known.Fetcher;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingAddressesTest {

    private final OutgoingAddresses addresses = addresses(new TestHostNames(), false);

    private static OutgoingAddresses addresses(HostNames names, boolean loopback) {
        return new OutgoingAddresses(
                new OutgoingConfig() {
                    @Override
                    public Set<Integer> ports() {
                        return Set.of(443, 8443);
                    }

                    @Override
                    public boolean loopback() {
                        return loopback;
                    }

                    @Override
                    public Duration lookup() {
                        return Duration.ofMillis(200);
                    }
                },
                names);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // this machine, in its spellings
                "https://127.0.0.1",
                "https://127.255.255.254",
                "https://127.1",
                "https://2130706433",
                "https://017700000001",
                "https://0177.0.0.1",
                "https://0x7f000001",
                "https://0x7f.0.0.1",
                "https://127.0.0.0x1",
                "https://127.0.0.1.",
                "https://127.0.0.256",
                "https://0.0.0.0",
                "https://0.1.2.3",
                "https://0",
                "https://[::]",
                "https://[::1]",
                "https://[0:0:0:0:0:0:0:1]",
                "https://[::ffff:127.0.0.1]",
                "https://[::ffff:7f00:1]",
                "https://[::127.0.0.1]",
                "https://localhost",
                "https://LOCALHOST",
                "https://localhost.",
                "https://a.localhost",
                // what is near it
                "https://10.1.2.3",
                "https://172.16.0.1",
                "https://172.31.255.255",
                "https://192.168.1.1",
                "https://100.64.0.1",
                "https://100.127.255.255",
                "https://169.254.169.254",
                "https://168.63.129.16",
                "https://192.0.0.192",
                "https://198.18.0.1",
                "https://192.0.2.1",
                "https://198.51.100.1",
                "https://203.0.113.1",
                "https://224.0.0.1",
                "https://240.0.0.1",
                "https://255.255.255.255",
                "https://[fe80::1]",
                "https://[fe80::1%25eth0]",
                "https://[fc00::1]",
                "https://[fd00:ec2::254]",
                "https://[fec0::1]",
                "https://[ff02::1]",
                "https://[64:ff9b::a00:1]",
                "https://[2002:a00:1::]",
                "https://[2001:0:a00:1::]",
                "https://[2001:db8::1]",
                "https://[::ffff:10.0.0.1]",
                "https://intranet",
                "https://printer.local",
                "https://metadata.google.internal",
                "https://kubernetes.default.svc.cluster.local",
                // names of the internet that mean it
                "https://inside.partner.example",
                "https://mixed.partner.example",
                "https://cloud.partner.example",
                "https://six.partner.example",
                "https://unknown.partner.example",
                // other forms
                "http://api.partner.example",
                "http://127.0.0.1:9000",
                "ftp://api.partner.example",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "//api.partner.example",
                "api.partner.example",
                "https:api.partner.example",
                "https:///v3",
                "https://user@api.partner.example",
                "https://user:word@api.partner.example",
                "https://api.partner.example@127.0.0.1",
                "https://api.partner.example:80",
                "https://api.partner.example:22",
                "https://api.partner.example:99999",
                "https://api.partner.example?key=1",
                "https://api.partner.example/#here",
                "https://api.partner.example.",
                "https://api_1.partner.example",
                "https://-api.partner.example",
                "https://api..partner.example",
                "https://\u24d6\u24de.example",
                "https://api.partner.example/ x",
                ""
            })
    void isRefused(String address) {
        assertThat(addresses.faults(address)).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("/fetch/address");
            assertThat(fault.code()).isEqualTo("address_refused");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.partner.example",
                "HTTPS://API.Partner.example/v3/",
                "https://api.partner.example:443/v3",
                "https://api.partner.example:8443",
                "https://xn--bcher-kva.example",
                "https://1.partner.example",
                "https://93.184.216.34",
                "https://11.0.0.1",
                "https://172.15.255.255",
                "https://172.32.0.1",
                "https://100.63.255.255",
                "https://100.128.0.1",
                "https://192.167.1.1",
                "https://223.255.255.255",
                "https://[2606:4700:4700::1111]"
            })
    void isTaken(String address) {
        assertThat(addresses.faults(address)).isEmpty();
    }

    @Test
    void aNameThatMeansSomethingElseByNowIsNotConnectedTo() {
        var asked = new AtomicInteger();
        HostNames flipping =
                name -> TestHostNames.of(asked.getAndIncrement() == 0 ? TestHostNames.PUBLIC : "127.0.0.1");
        var rebound = addresses(flipping, false);
        assertThat(rebound.faults("https://api.partner.example")).isEmpty();
        assertThatThrownBy(() -> rebound.pinned(URI.create("https://api.partner.example")))
                .isInstanceOf(Fetcher.Refused.class);
    }

    @Test
    void whatIsConnectedToIsWhatWasLookedAt() {
        var asked = new AtomicInteger();
        HostNames counting = name -> TestHostNames.of("93.184.216." + asked.incrementAndGet());
        assertThat(addresses(counting, false).pinned(URI.create("https://api.partner.example")))
                .isEqualTo(InetAddress.ofLiteral("93.184.216.1"));
        assertThat(asked).hasValue(1);
    }

    @Test
    void aNameThatIsNotFoundMayBeLater() {
        assertThatThrownBy(() -> addresses.pinned(URI.create("https://unknown.partner.example")))
                .isInstanceOf(Fetcher.Later.class);
    }

    @Test
    void aNameServerThatDoesNotAnswerHoldsNobodyUp() {
        var never = new CountDownLatch(1);
        HostNames silent = name -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                throw new UnknownHostException(name);
            }
            return TestHostNames.of(TestHostNames.PUBLIC);
        };
        assertThatThrownBy(() -> addresses(silent, false).pinned(URI.create("https://api.partner.example")))
                .isInstanceOf(Fetcher.Later.class);
        never.countDown();
    }

    @Test
    void developmentMayCallThisMachineByItsNumberOnly() {
        var development = addresses(new TestHostNames(), true);
        assertThat(development.pinned(URI.create("http://127.0.0.1:9000/v3")))
                .isEqualTo(InetAddress.ofLiteral("127.0.0.1"));
        assertThat(development.faults("http://localhost:9000")).isNotEmpty();
        assertThat(development.faults("http://127.0.0.2:9000")).isNotEmpty();
        assertThat(development.faults("http://api.partner.example")).isNotEmpty();
        assertThat(development.faults("https://10.0.0.1")).isNotEmpty();
        assertThat(development.faults("http://user@127.0.0.1:9000")).isNotEmpty();
    }

    @Property(tries = 1000)
    void whatJavaKnowsToBeNearIsNeverPublic(@ForAll @Size(4) byte[] bytes) throws UnknownHostException {
        var address = InetAddress.getByAddress(bytes);
        boolean near = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        assertThat(near && PublicAddress.is(address)).isFalse();
    }

    @Property(tries = 1000)
    void onlyOneSpellingOfANumberIsAnAddress(@ForAll int number) {
        var unsigned = Integer.toUnsignedString(number);
        assertThat(addresses.faults("https://" + unsigned)).isNotEmpty();
        assertThat(addresses.faults("https://0x" + Integer.toHexString(number))).isNotEmpty();
        assertThat(addresses.faults("https://0" + Integer.toOctalString(number)))
                .isNotEmpty();
    }

    @Property(tries = 1000)
    void aMappedAddressIsWhatItMaps(@ForAll @Size(4) byte[] four) throws UnknownHostException {
        var mapped = new byte[16];
        mapped[10] = mapped[11] = (byte) 0xff;
        System.arraycopy(four, 0, mapped, 12, 4);
        assertThat(PublicAddress.is(InetAddress.getByAddress(mapped)))
                .isEqualTo(PublicAddress.is(InetAddress.getByAddress(four)));
    }
}
