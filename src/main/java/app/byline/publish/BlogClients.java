package app.byline.publish;

import app.byline.platform.SecretsException;

/// Makes the client that speaks a blog's language.
@FunctionalInterface
public interface BlogClients {
    /// A client for that blog, with its password. Fails when the password can't be had now.
    BlogClient open(Blog blog) throws SecretsException;
}
