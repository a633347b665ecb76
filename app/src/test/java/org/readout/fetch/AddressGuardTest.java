package org.readout.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
    private static final Map<String, List<String>> NAMES = Map.ofEntries(
            Map.entry("news.example.org", List.of("93.184.215.14")),
            Map.entry("xn--bcher-kva.example.org", List.of("93.184.215.14")),
            Map.entry("six.example.org", List.of("2606:2800:21f:cb07:6820:80da:af6b:8b2c")),
            Map.entry("translated.example.org", List.of("64:ff9b::5db8:d70e")),
            Map.entry("private.example.org", List.of("10.0.0.1")),
            Map.entry("mixed.example.org", List.of("93.184.215.14", "192.168.1.1")),
            Map.entry("self.example.org", List.of("127.0.0.1")),
            Map.entry("meta.example.org", List.of("169.254.169.254")),
            Map.entry("six-self.example.org", List.of("::1")),
            Map.entry("nat.example.org", List.of("64:ff9b::a00:1")),
            Map.entry("any.example.org", List.of("0.0.0.0")));

    private final List<String> asked = new ArrayList<>();
    private final AddressGuard guard = new AddressGuard(host -> {
        asked.add(host);
        List<InetAddress> found = new ArrayList<>();
        for (String address : NAMES.getOrDefault(host, List.of())) {
            found.add(InetAddress.getByName(address));
        }
        if (found.isEmpty()) {
            throw new UnknownHostException(host);
        }
        return found;
    });

    /** Each a way to say an address that is not of the public internet, or is no plain address of a page. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                // this machine
                "http://127.0.0.1/",
                "http://127.1.2.3/",
                "http://localhost/",
                "http://LOCALHOST/",
                "http://localhost./",
                "http://desk.localhost/",
                "http://localhost.localdomain/",
                "http://[::1]/",
                "http://[0:0:0:0:0:0:0:1]/",
                "http://0.0.0.0/",
                "http://0/",
                "http://[::]/",
                "https://127.0.0.1:443/",
                "http://self.example.org/",
                "http://six-self.example.org/",
                "http://any.example.org/",
                // this machine in other figures
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.0.0.1/",
                "http://0177.0.0.1/",
                "http://017700000001/",
                "http://127.1/",
                "http://127.0.1/",
                "http://127.000.000.001/",
                "http://127.0.0.1./",
                "http://00127.0.0.1/",
                "http://0x7f.1/",
                "http://256.256.256.256/",
                "http://1.2.3.4.5/",
                // private networks and links
                "http://10.0.0.1/",
                "http://10.255.255.255/",
                "http://172.16.0.1/",
                "http://172.31.255.255/",
                "http://192.168.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://meta.example.org/",
                "http://100.64.0.1/",
                "http://100.127.255.255/",
                "http://private.example.org/",
                "http://mixed.example.org/",
                "http://printer.local/",
                "http://wiki.internal/",
                "http://router.lan/",
                "http://router.home.arpa/",
                "http://intranet/",
                // not one machine, or nobody's
                "http://224.0.0.1/",
                "http://239.255.255.250/",
                "http://255.255.255.255/",
                "http://240.0.0.1/",
                "http://198.18.0.1/",
                "http://192.0.2.1/",
                "http://203.0.113.7/",
                "http://192.0.0.8/",
                // older addresses inside newer ones
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://[::ffff:93.184.215.14]/",
                "http://[::127.0.0.1]/",
                "http://[::7f00:1]/",
                "http://[::ffff:0:127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[64:ff9b::a9fe:a9fe]/",
                "http://[64:ff9b:1::a00:1]/",
                "http://[2002:7f00:1::]/",
                "http://[2002:a00:1::1]/",
                "http://[2001:0:4136:e378:8000:63bf:f5ff:fffe]/",
                "http://[2606:2800:21f:cb07:0:5efe:a00:1]/",
                "http://nat.example.org/",
                // newer networks that are not public
                "http://[fe80::1]/",
                "http://[fe80::1%25eth0]/",
                "http://[fe80::1%eth0]/",
                "http://[fc00::1]/",
                "http://[fd12:3456:789a::1]/",
                "http://[fec0::1]/",
                "http://[ff02::1]/",
                "http://[100::1]/",
                "http://[2001:db8::1]/",
                "http://[3fff::1]/",
                "http://[::1]:80/",
                // letters that look like others
                "http://\u2460\u2461\u2466.0.0.1/",
                "http://127\u30020\u30020\u30021/",
                "http://\uff11\uff12\uff17.0.0.1/",
                "http://l\u24deCalhost/",
                "http://\u217c\u2134calhost/",
                "http://news\u2024example.org/",
                "http://news\uff0eexample.org/",
                "http://ne\u00adws.example.org/",
                // names with something before, behind or between
                "http://user@news.example.org/",
                "http://user:word@news.example.org/",
                "http://news.example.org@127.0.0.1/",
                "http://127.0.0.1#@news.example.org/",
                "http://news.example.org\\@127.0.0.1/",
                "http://127.0.0.1%2f@news.example.org/",
                "http://%6c%6f%63%61lhost/",
                "http://news.example.org%00.evil.example/",
                "http://news.example.org./",
                "http://news..example.org/",
                "http://.example.org/",
                "http://-news.example.org/",
                "http://news_.example.org/",
                "http://news.example.org:/",
                "http://news.example.org:22/",
                "http://news.example.org:8080/",
                "http://news.example.org:443:80/",
                "http://news.example.org:0x50/",
                "http://news.example.org:80@127.0.0.1/",
                // other schemes, or none
                "file:///etc/passwd",
                "ftp://news.example.org/",
                "gopher://news.example.org/",
                "jar:http://news.example.org/!/",
                "data:text/html,hello",
                "javascript:alert(1)",
                "http:news.example.org",
                "http:/news.example.org",
                "http:///etc/passwd",
                "//news.example.org/",
                "news.example.org",
                "",
                " http://news.example.org/",
                "http://news.example.org/\r\nHost: evil",
                "http://news.example.org/a b",
                "http://[::1/",
                "http://[]/",
                "http://[v1.a]/"
            })
    void noFormOfAnAddressThatIsNotPublicGetsThrough(String address) {
        assertThatThrownBy(() -> guard.check(address))
                .as(address)
                .isInstanceOf(AddressRefused.class)
                .hasMessageEndingWith(".");
    }

    @Test
    void noNameServerIsAskedForWhatIsWrittenInFigures() {
        for (String address : List.of(
                "http://127.0.0.1/", "http://0x7f.1/", "http://2130706433/", "http://[::1]/", "http://300.1.1.1/")) {
            assertThatThrownBy(() -> guard.check(address)).isInstanceOf(AddressRefused.class);
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void aPageOfThePublicInternetPassesWithTheMachineThatWasChecked() throws IOException {
        GuardedAddress address = guard.check("HTTPS://News.Example.ORG/a/b?c=d#e");
        assertThat(address.uri()).hasToString("https://news.example.org/a/b?c=d");
        assertThat(address.host()).isEqualTo("news.example.org");
        assertThat(address.port()).isEqualTo(443);
        assertThat(address.machine()).isEqualTo(InetAddress.getByName("93.184.215.14"));
        assertThat(address.target()).isEqualTo("/a/b?c=d");
        assertThat(guard.check("http://news.example.org").target()).isEqualTo("/");
        assertThat(guard.check("http://news.example.org:443/").port()).isEqualTo(443);
    }

    @Test
    void otherScriptsAndNewerAddressesPass() throws IOException {
        assertThat(guard.check("http://b\u00fccher.example.org/\u00e9?\u00fc").uri())
                .hasToString("http://xn--bcher-kva.example.org/%C3%A9?%C3%BC");
        assertThat(guard.check("http://six.example.org/").machine().getAddress())
                .hasSize(16);
        assertThat(guard.check("http://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/")
                        .host())
                .isEqualTo("2606:2800:21f:cb07:6820:80da:af6b:8b2c");
        assertThat(guard.check("http://translated.example.org/").machine().getAddress())
                .hasSize(16);
        assertThat(guard.check("http://93.184.215.14/").host()).isEqualTo("93.184.215.14");
    }

    @Test
    void whatIsNoAddressOnceItIsNormalizedIsRefused() {
        for (String letter : List.of("\u1fef", "\ud800", "\udc00a")) {
            assertThatThrownBy(() -> guard.check("http://news.example.org/a" + letter))
                    .isInstanceOf(AddressRefused.class)
                    .hasMessage("The address is not well formed.");
        }
    }

    @Test
    void aNameWithoutAnAddressIsRefusedInWords() {
        assertThatThrownBy(() -> guard.check("http://nowhere.example.org/"))
                .hasMessage("The host has no address: nowhere.example.org.");
    }
}
