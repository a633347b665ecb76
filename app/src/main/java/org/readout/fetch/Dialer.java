package org.readout.fetch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Opens connections to checked addresses. */
public interface Dialer {
    /** Connects to the machine that was checked and, for {@code https}, holds its certificate against the host's name. */
    Dialer DIRECT = new Dialer() {
        @Override
        public Socket open(GuardedAddress address, Duration patience) throws IOException {
            return open(address, patience, socket -> {});
        }

        @Override
        public Socket open(GuardedAddress address, Duration patience, Consumer<Socket> opened) throws IOException {
            int wait = (int) Math.min(Integer.MAX_VALUE, Math.max(1, patience.toMillis()));
            Socket plain = new Socket();
            opened.accept(plain);
            try {
                plain.connect(new InetSocketAddress(address.machine(), address.port()), wait);
                plain.setSoTimeout(wait);
                return address.secure() ? encrypted(plain, address) : plain;
            } catch (IOException | RuntimeException e) {
                plain.close();
                throw e;
            }
        }
    };

    /** Encrypts a connection and holds the certificate against the host's name. */
    static Socket encrypted(Socket plain, GuardedAddress address) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket secure = (SSLSocket) factory.createSocket(plain, address.host(), address.port(), true);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        try {
            secure.startHandshake();
        } catch (SSLHandshakeException e) {
            throw e;
        } catch (SSLException e) {
            SSLHandshakeException fault = new SSLHandshakeException(String.valueOf(e.getMessage()));
            fault.initCause(e);
            throw fault;
        }
        return secure;
    }

    /** An open connection to {@code address.machine()} and no other, or to a proxy that leads to it. */
    Socket open(GuardedAddress address, Duration patience) throws IOException;

    /**
     * The same.
     *
     * @param opened gets the socket before anything is said on it, and may close it at any time
     */
    default Socket open(GuardedAddress address, Duration patience, Consumer<Socket> opened) throws IOException {
        Socket socket = open(address, patience);
        opened.accept(socket);
        return socket;
    }

    /** What a request says on this way. */
    default RequestForm form(GuardedAddress address) {
        return new RequestForm(address.target(), "", true);
    }
}
