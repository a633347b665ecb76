package org.readout.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Asking through a proxy, which is the server of the test. */
class ProxiesTest {
    private HostileServer server;

    @BeforeEach
    void start() throws IOException {
        server = new HostileServer();
        server.on(
                "http://news.example.org/a",
                (request, socket, out) -> out.write(HostileServer.ok("text/html", "told")));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private GuardedFetcher through(Dialer dialer) {
        return new GuardedFetcher(
                new AddressGuard(host ->
                        List.of(InetAddress.getByName(host.startsWith("inside") ? "10.0.0.1" : "93.184.215.14"))),
                dialer);
    }

    private String proxy() {
        return "http://ada:secret@127.0.0.1:" + server.port();
    }

    @Test
    void aPlainPageIsAskedForByItsWholeAddressAndThePasswordIsForTheProxyAlone() throws IOException {
        Fetched page =
                through(Proxies.of(Optional.of(proxy()), Map.of())).get("http://news.example.org/a", FetchLimits.PAGE);
        assertThat(page.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("told");
        assertThat(server.requests.get(0).headers())
                .containsEntry("proxy-authorization", "Basic YWRhOnNlY3JldA==")
                .containsEntry("host", "news.example.org");
        assertThat(new String(page.request(), StandardCharsets.US_ASCII))
                .startsWith("GET /a HTTP/1.1\r\n")
                .doesNotContain("Proxy");
        assertThat(page.machine()).as("the proxy asked it").isEmpty();
    }

    @Test
    void anEncryptedPageGoesThroughATunnelOrNot() {
        server.on(
                "news.example.org:443",
                (request, socket, out) -> out.write(HostileServer.status("407 Proxy Authentication Required", "")));
        assertThatThrownBy(() -> through(Proxies.of(Optional.of(proxy()), Map.of()))
                        .get("https://news.example.org/a", FetchLimits.PAGE))
                .hasMessage("The proxy answered with status 407.");
        assertThat(server.requests.get(0).method()).isEqualTo("CONNECT");
        assertThat(server.requests.get(0).target()).isEqualTo("news.example.org:443");
    }

    @Test
    void theGuardLooksAtAddressesAllTheSame() {
        assertThatThrownBy(() -> through(Proxies.of(Optional.of(proxy()), Map.of()))
                        .get("http://inside.example.org/a", FetchLimits.PAGE))
                .isInstanceOf(AddressRefused.class)
                .hasMessageContaining("a private network");
        assertThat(server.requests).isEmpty();
    }

    @Test
    void theEnvironmentIsHeard() throws Exception {
        assertThat(Proxies.of(Optional.empty(), Map.of())).isSameAs(Dialer.DIRECT);
        Dialer some = Proxies.of(
                Optional.empty(),
                Map.of("HTTP_PROXY", "127.0.0.1:3128", "no_proxy", "localhost, .example.net,example.com"));
        assertThat(some.form(address("http://news.example.org/a")).target()).isEqualTo("http://news.example.org/a");
        assertThat(some.form(address("https://news.example.org/a")).direct()).isTrue();
        assertThat(some.form(address("http://www.example.net/a")).direct()).isTrue();
        assertThat(some.form(address("http://example.com/a")).direct()).isTrue();
        assertThat(some.form(address("http://notexample.com/a")).direct()).isFalse();
        for (String wrong : List.of("socks5://127.0.0.1:1", "https://proxy:1", "http://", "a b")) {
            assertThatThrownBy(() -> Proxies.of(Optional.of(wrong), Map.of()))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("A proxy is named as http://HOST:PORT.");
        }
    }

    @Test
    void aProxyOfSocksInTheEnvironmentIsPassedOverAndTold() {
        List<String> notes = new java.util.ArrayList<>();
        Map<String, String> environment = Map.of("all_proxy", "socks5://ada:secret@127.0.0.1:1080");
        assertThat(Proxies.of(Optional.empty(), environment, notes::add)).isSameAs(Dialer.DIRECT);
        assertThat(notes).containsExactly("The variable all_proxy names a proxy of SOCKS, which is not used.");
        assertThatThrownBy(() -> Proxies.of(Optional.empty(), Map.of("https_proxy", "ftp://ada:secret@x")))
                .hasMessage("What the variable https_proxy names is no proxy: one is named as http://HOST:PORT.");
    }

    @Test
    void troubleOfAProxyPasses() {
        server.on(
                "news.example.org:443",
                (request, socket, out) -> out.write(HostileServer.status("502 Bad Gateway", "")));
        assertThatThrownBy(() -> through(Proxies.of(Optional.of(proxy()), Map.of()))
                        .get("https://news.example.org/a", FetchLimits.PAGE))
                .hasMessage("The proxy answered with status 502.")
                .matches(fault -> Faults.passes((IOException) fault));
    }

    private static GuardedAddress address(String address) throws IOException {
        return new AddressGuard(host -> List.of(InetAddress.getByName("93.184.215.14"))).check(address);
    }
}
