package app.byline.ui;

import app.byline.publish.Certificates;
import app.byline.publish.ServerCertificate;
import app.byline.publish.ServerCertificate.Trouble;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A world in which self.example vouches for itself.
public final class FakeCertificates implements Certificates {
    public static final ServerCertificate SELF = new ServerCertificate(
            URI.create("https://self.example:443"),
            "self.example",
            "self.example",
            List.of("localhost"),
            "8F:0A:3C:5D:91:7E:22:B4:6A:11:9C:E0:47:D3:58:FA:10:6B:C2:7D:E9:34:85:A1:FB:0E:62:97:4D:C8:13:5B",
            Instant.parse("2025-03-01T00:00:00Z"),
            Instant.parse("2026-03-01T00:00:00Z"),
            Set.of(Trouble.SELF_SIGNED, Trouble.EXPIRED, Trouble.OTHER_HOST));

    private volatile boolean trusts;

    boolean trusts() {
        return trusts;
    }

    @Override
    public Optional<ServerCertificate> look(String typed) {
        return typed.contains("self.example") && !trusts ? Optional.of(SELF) : Optional.empty();
    }

    @Override
    public void trust(ServerCertificate certificate) {
        trusts = certificate.equals(SELF);
    }

    @Override
    public Optional<String> trusted(String address) {
        return address.contains("self.example") && trusts ? Optional.of(SELF.fingerprint()) : Optional.empty();
    }
}
