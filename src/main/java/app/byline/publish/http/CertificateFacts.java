package app.byline.publish.http;

import app.byline.publish.ServerCertificate;
import app.byline.publish.ServerCertificate.Trouble;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/// Reads certificates: https://www.rfc-editor.org/rfc/rfc5280.
final class CertificateFacts {
    private CertificateFacts() {}

    /// SHA-256 in hex with colons, as browsers show it.
    static String fingerprint(X509Certificate certificate) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        } catch (CertificateEncodingException unreadable) {
            return "";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// @param before the one that was trusted there until now
    static ServerCertificate of(X509Certificate seen, URI server, Instant now, Optional<String> before) {
        List<String> hosts = hosts(seen);
        String fingerprint = fingerprint(seen);
        Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);
        if (before.filter(known -> !known.equals(fingerprint)).isPresent()) {
            troubles.add(Trouble.CHANGED);
        }
        if (now.isAfter(seen.getNotAfter().toInstant())) {
            troubles.add(Trouble.EXPIRED);
        }
        if (now.isBefore(seen.getNotBefore().toInstant())) {
            troubles.add(Trouble.NOT_YET);
        }
        if (hosts.stream().noneMatch(host -> fits(host, server.getHost()))) {
            troubles.add(Trouble.OTHER_HOST);
        }
        if (seen.getSubjectX500Principal().equals(seen.getIssuerX500Principal())) {
            troubles.add(Trouble.SELF_SIGNED);
        } else if (troubles.isEmpty()) {
            troubles.add(Trouble.UNKNOWN_ISSUER);
        }
        return new ServerCertificate(
                server,
                name(seen.getSubjectX500Principal().getName()),
                name(seen.getIssuerX500Principal().getName()),
                hosts,
                fingerprint,
                seen.getNotBefore().toInstant(),
                seen.getNotAfter().toInstant(),
                troubles);
    }

    /// `*.example.org` is for one name below, and not for more.
    private static boolean fits(String pattern, String host) {
        String wanted = host.toLowerCase(Locale.ROOT);
        String given = pattern.toLowerCase(Locale.ROOT);
        int dot = wanted.indexOf('.');
        return given.equals(wanted)
                || (given.startsWith("*.") && dot > 0 && wanted.substring(dot).equals(given.substring(1)));
    }

    private static List<String> hosts(X509Certificate certificate) {
        List<String> hosts = new ArrayList<>();
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            if (names != null) {
                // Each is a number of its kind, 2 for a name and 7 for an address, and itself.
                names.stream()
                        .filter(name ->
                                name.getFirst().equals(2) || name.getFirst().equals(7))
                        .forEach(name -> hosts.add(String.valueOf(name.get(1))));
            }
        } catch (CertificateParsingException unreadable) {
            // Then it is good for none.
        }
        return hosts;
    }

    /// What people read of a distinguished name: its common name, or the organisation's.
    private static String name(String distinguished) {
        try {
            List<Rdn> parts = new LdapName(distinguished).getRdns();
            for (String type : List.of("CN", "O", "OU")) {
                for (Rdn part : parts) {
                    if (part.getType().equalsIgnoreCase(type)) {
                        return Exchange.plain(String.valueOf(part.getValue()));
                    }
                }
            }
        } catch (InvalidNameException unreadable) {
            // As it is written, then.
        }
        return Exchange.plain(distinguished);
    }
}
