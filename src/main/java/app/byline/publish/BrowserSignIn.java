package app.byline.publish;

import app.byline.platform.Secret;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;

/// Signs an author in at a service of many blogs, in the browser, where no password comes by Byline. Waits for the
/// author; any thread but JavaFX's. Keeps nothing.
public interface BrowserSignIn {
    /// Whether the service knows this Byline: it wants each program to be registered.
    boolean isRegistered();

    /// Opens the service's page with `browser` and waits until its author has allowed it, or not.
    Signed signIn(Consumer<URI> browser);

    /// Ends the wait. Any thread.
    void cancel();

    /// What came of it.
    sealed interface Signed {
        /// `token` is what stands for the password at each of the blogs.
        record In(Secret token, List<Blog> blogs) implements Signed {
            public In {
                blogs = List.copyOf(blogs);
            }
        }

        /// `detail` is plain text from the service.
        record Not(Why why, String detail) implements Signed {}
    }

    /// Why nobody was signed in.
    enum Why {
        /// This Byline is not registered there.
        UNREGISTERED,
        /// The author said no on the service's page.
        DENIED,
        CANCELLED,
        /// Another program of this machine has the place where the browser is to come back to.
        PORT_TAKEN,
        /// Nobody came back from the browser.
        TIMED_OUT,
        UNREACHABLE,
        /// The service did not accept what it was told, or what came back was not meant for this.
        REFUSED,
        /// The account has no blog.
        NO_BLOGS
    }
}
