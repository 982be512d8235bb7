package app.byline.publish;

import app.byline.platform.SecretsException;
import java.io.IOException;

/// Makes the client that speaks a blog's language.
@FunctionalInterface
public interface BlogClients {
    /// A client for that blog, with its password. Fails when the password can't be had now.
    BlogClient open(Blog blog) throws SecretsException;

    /// The same, where a password that can't be had now is like a blog that can't be reached.
    default BlogClient reach(Blog blog) throws IOException {
        try {
            return open(blog);
        } catch (SecretsException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
