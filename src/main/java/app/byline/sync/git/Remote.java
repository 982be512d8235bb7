package app.byline.sync.git;

import app.byline.platform.Secret;
import app.byline.sync.SyncException;
import app.byline.sync.SyncException.Reason;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jgit.api.TransportCommand;
import org.eclipse.jgit.errors.UnsupportedCredentialItem;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.URIish;

/// Where a repository is and how to get in. Only what needs no program to be started: HTTPS, SSH, and folders; a
/// password goes over HTTPS only, or to this computer itself, and to no other host than the one it is for.
public final class Remote {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");
    /// What servers and JGit say of a user who may not.
    private static final Pattern NOT_ALLOWED = Pattern.compile(
            "(?i)not authorized|authentication|\\bauth fail|not permitted|\\b40[13]\\b|no more authentication"
                    + "|no credentials|cannot log in");

    private final URIish uri;
    private final String user;
    private final Optional<Secret> password;

    private Remote(URIish uri, String user, Optional<Secret> password) {
        this.uri = uri;
        this.user = user;
        this.password = password;
    }

    /// The remote at that address: `https://…`, `ssh://…`, `user@host:path`, or a folder.
    ///
    /// @throws SyncException when Byline does not go there
    public static Remote of(String address, String user, Optional<Secret> password) throws SyncException {
        URIish uri = parsed(address);
        if (uri.getPass() != null) {
            throw new SyncException(Reason.ADDRESS, "The address has a password in it.");
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        boolean goes = switch (scheme) {
            case "https", "ssh", "file" -> true;
            case "http" -> password.isEmpty() || LOOPBACK.contains(String.valueOf(uri.getHost()));
            case "" -> uri.getHost() != null || Files.isDirectory(Path.of(address));
            default -> false;
        };
        if (!goes || address.contains("::")) {
            throw new SyncException(Reason.ADDRESS, "Byline does not go to " + uri + ".");
        }
        return new Remote(uri, user, password);
    }

    private static URIish parsed(String address) throws SyncException {
        try {
            return new URIish(address);
        } catch (URISyntaxException e) {
            throw new SyncException(Reason.ADDRESS, "That is no address of a repository.", e);
        }
    }

    String address() {
        return uri.toString();
    }

    <C extends TransportCommand<C, ?>> C dress(C command) {
        return password.map(secret -> command.setCredentialsProvider(new OnlyThere(secret)))
                .orElseGet(() -> command.setCredentialsProvider(new OnlyThere(new Secret(""))));
    }

    /// Why it failed, for the author. What a server says has no password in it: none is in any address.
    SyncException failure(Exception e) {
        String said = said(e);
        if (NOT_ALLOWED.matcher(said).find()) {
            return new SyncException(Reason.CREDENTIALS, said, e);
        }
        return new SyncException(Reason.OFFLINE, said, e);
    }

    private static String said(Throwable e) {
        StringBuilder said = new StringBuilder(String.valueOf(e.getMessage()));
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && said.indexOf(cause.getMessage()) < 0) {
                said.append(": ").append(cause.getMessage());
            }
        }
        return said.toString();
    }

    /// Tells user and password to the one host they are for, whatever others ask for them.
    private final class OnlyThere extends CredentialsProvider {
        private final Secret secret;

        OnlyThere(Secret secret) {
            this.secret = secret;
        }

        @Override
        public boolean isInteractive() {
            return false;
        }

        @Override
        public boolean supports(CredentialItem... items) {
            for (CredentialItem item : items) {
                if (!(item instanceof CredentialItem.Username || item instanceof CredentialItem.Password)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public boolean get(URIish asked, CredentialItem... items) throws UnsupportedCredentialItem {
            if (secret.reveal().isEmpty() || !isThere(asked)) {
                return false;
            }
            for (CredentialItem item : items) {
                switch (item) {
                    case CredentialItem.Username name -> name.setValue(user.isEmpty() ? "git" : user);
                    case CredentialItem.Password word ->
                        word.setValue(secret.reveal().toCharArray());
                    default -> {
                        return false;
                    }
                }
            }
            return true;
        }

        private boolean isThere(URIish asked) {
            return String.valueOf(uri.getHost()).equalsIgnoreCase(asked.getHost())
                    && String.valueOf(uri.getScheme()).equalsIgnoreCase(asked.getScheme())
                    && uri.getPort() == asked.getPort();
        }
    }
}
