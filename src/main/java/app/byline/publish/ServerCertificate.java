package app.byline.publish;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// What a server shows to prove that it is the right one, and why that is not enough.
///
/// @param server `https://host:port`
/// @param subject whom it says it is for, and `issuer` who says so
/// @param hosts the names it is good for
/// @param fingerprint SHA-256 of all of it, in hex with colons
public record ServerCertificate(
        URI server,
        String subject,
        String issuer,
        List<String> hosts,
        String fingerprint,
        Instant from,
        Instant until,
        Set<Trouble> troubles) {
    public ServerCertificate {
        hosts = List.copyOf(hosts);
        troubles = Set.copyOf(troubles);
    }

    /// What is wrong with it.
    public enum Trouble {
        /// Whoever runs the server made it for itself.
        SELF_SIGNED,
        /// Nobody whom the system trusts vouches for it.
        UNKNOWN_ISSUER,
        EXPIRED,
        NOT_YET,
        /// It is for another server.
        OTHER_HOST,
        /// Another one was trusted here before.
        CHANGED
    }
}
