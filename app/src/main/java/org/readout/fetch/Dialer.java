package org.readout.fetch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Opens connections to checked addresses. */
public interface Dialer {
    /** Connects to the machine that was checked and, for {@code https}, holds its certificate against the host's name. */
    Dialer DIRECT = (address, patience) -> {
        int wait = (int) Math.min(Integer.MAX_VALUE, Math.max(1, patience.toMillis()));
        Socket plain = new Socket();
        try {
            plain.connect(new InetSocketAddress(address.machine(), address.port()), wait);
            plain.setSoTimeout(wait);
            if (!address.secure()) {
                return plain;
            }
            return encrypted(plain, address);
        } catch (IOException | RuntimeException e) {
            plain.close();
            throw e;
        }
    };

    /** Encrypts a connection and holds the certificate against the host's name. */
    static Socket encrypted(Socket plain, GuardedAddress address) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket secure = (SSLSocket) factory.createSocket(plain, address.host(), address.port(), true);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        secure.startHandshake();
        return secure;
    }

    /** An open connection to {@code address.machine()} and no other, or to a proxy that leads to it. */
    Socket open(GuardedAddress address, Duration patience) throws IOException;

    /** What a request says on this way. */
    default RequestForm form(GuardedAddress address) {
        return new RequestForm(address.target(), "", true);
    }
}
