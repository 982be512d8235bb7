package app.byline.ui.publish;

import app.byline.platform.Secret;
import app.byline.platform.Secrets;
import app.byline.platform.SecretsException;
import app.byline.publish.Blog;
import app.byline.publish.Blogs;
import app.byline.publish.Outbox;
import app.byline.ui.text.Messages;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Optional;

/// Keeps a blog whose password was tried, and the password in the keychain. Blocking; any thread but JavaFX's.
public record BlogKeeping(Blogs blogs, Secrets secrets, Outbox outbox) {
    private static final Logger LOG = System.getLogger(BlogKeeping.class.getName());

    /// What went wrong, and what to do about it; both whole sentences. `detail` is plain text of the server's.
    public record Problem(String happened, String next, String detail) {}

    /// Why a blog was not kept; `wantsPhrase` where a passphrase would help.
    record Refusal(Problem problem, boolean wantsPhrase) {}

    /// Keeps both, and names the blog on the Publish button. One that was connected before by the same user stays the
    /// one it is, with its posts, and gets the new password; what waited for that is tried again.
    Optional<Refusal> keep(Blog found, Secret secret) {
        Blog blog = blogs.again(found);
        try {
            secrets.save(blog.id().value(), secret);
        } catch (SecretsException e) {
            LOG.log(Level.WARNING, "the password can't be kept", e);
            String key = "connect.secrets." + e.reason().name().toLowerCase(Locale.ROOT);
            boolean wantsPhrase = e.reason() == SecretsException.Reason.ABSENT
                    || e.reason() == SecretsException.Reason.WRONG_PASSPHRASE;
            return Optional.of(
                    new Refusal(new Problem(Messages.text(key), Messages.text(key + ".next"), ""), wantsPhrase));
        }
        blogs.save(blog);
        blogs.prefer(blog.id());
        outbox.letIn(blog.id());
        return Optional.empty();
    }
}
