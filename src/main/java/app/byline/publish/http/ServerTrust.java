package app.byline.publish.http;

import app.byline.publish.Blog;
import app.byline.publish.Certificates;
import app.byline.publish.ServerCertificate;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/// Whom Byline trusts to be the right server: whom the system trusts, and beside that, one certificate at one server,
/// where its author said so. The name of the host is looked at in all other cases.
public final class ServerTrust implements Certificates {
    private static final int PATIENCE = 15_000;
    private static final int HTTPS = 443;

    private final Supplier<List<Blog>> blogs;
    private final Clock clock;
    /// By host and port.
    private final Map<String, String> tried = new ConcurrentHashMap<>();
    private final X509ExtendedTrustManager system;

    /// `blogs` have the certificates that are trusted for good; asked only where the system does not trust.
    public ServerTrust(Supplier<List<Blog>> blogs, Clock clock) {
        this.blogs = blogs;
        this.clock = clock;
        this.system = system();
    }

    private static X509ExtendedTrustManager system() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509ExtendedTrustManager usual) {
                    return usual;
                }
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform can check certificates", e);
        }
        throw new IllegalStateException("every Java platform can check certificates");
    }

    /// For connections that check certificates this way.
    SSLContext context() {
        return context(new Pinned());
    }

    private static SSLContext context(X509ExtendedTrustManager manager) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {manager}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has TLS", e);
        }
    }

    // ---- what is trusted

    @Override
    public void trust(ServerCertificate certificate) {
        tried.put(server(certificate.server()), certificate.fingerprint());
    }

    @Override
    public Optional<String> trusted(String address) {
        return TypedAddress.of(address).flatMap(uri -> at(server(uri)));
    }

    private Optional<String> at(String server) {
        return Optional.ofNullable(tried.get(server))
                .or(() -> blogs.get().stream()
                        .filter(blog -> blog.settings().containsKey(SETTING) && isAt(blog, server))
                        .map(blog -> blog.settings().get(SETTING))
                        .findFirst());
    }

    private static boolean isAt(Blog blog, String server) {
        return server(blog.home()).equals(server)
                || blog.settings().values().stream()
                        .filter(BlogPage::isAddress)
                        .anyMatch(address -> server(URI.create(address)).equals(server));
    }

    private static String server(URI address) {
        return address.getHost() + ":" + (address.getPort() < 0 ? HTTPS : address.getPort());
    }

    /// The system's word, or else the author's.
    private final class Pinned extends SystemChecks {
        Pinned() {
            super(system);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            try {
                super.checkServerTrusted(chain, type, engine);
            } catch (CertificateException untrusted) {
                String server = engine.getPeerHost() + ":" + engine.getPeerPort();
                if (!at(server).equals(Optional.of(CertificateFacts.fingerprint(chain[0])))) {
                    throw untrusted;
                }
            }
        }
    }

    // ---- a look

    @Override
    public Optional<ServerCertificate> look(String typed) {
        Optional<URI> address = TypedAddress.of(typed).filter(uri -> "https".equals(uri.getScheme()));
        return address.flatMap(this::look);
    }

    /// The handshake ends where the system says no, and has shown the certificate by then.
    private Optional<ServerCertificate> look(URI address) {
        Watching watching = new Watching(system);
        try (Socket plain = new Socket()) {
            plain.connect(
                    new InetSocketAddress(address.getHost(), address.getPort() < 0 ? HTTPS : address.getPort()),
                    PATIENCE);
            plain.setSoTimeout(PATIENCE);
            try (SSLSocket socket = (SSLSocket) context(watching)
                    .getSocketFactory()
                    .createSocket(plain, address.getHost(), plain.getPort(), true)) {
                SSLParameters checks = socket.getSSLParameters();
                checks.setEndpointIdentificationAlgorithm("HTTPS");
                socket.setSSLParameters(checks);
                socket.startHandshake();
                return Optional.empty();
            }
        } catch (IOException refused) {
            return watching.seen().map(seen -> {
                Optional<String> before = at(server(address));
                URI server = URI.create("https://" + server(address));
                return CertificateFacts.of(seen, server, clock.instant(), before);
            });
        }
    }

    /// Keeps what it was shown, whatever the system says of it.
    private static final class Watching extends SystemChecks {
        private Optional<X509Certificate> seen = Optional.empty();

        Watching(X509ExtendedTrustManager system) {
            super(system);
        }

        Optional<X509Certificate> seen() {
            return seen;
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            seen = Optional.of(chain[0]);
            super.checkServerTrusted(chain, type, socket);
        }
    }
}
