package app.byline.publish;

import app.byline.platform.Secret;
import java.net.URI;
import java.util.Optional;

/// Finds a blog by what its author types for an address, and tries whether a user may publish there. Waits for the
/// network; any thread but JavaFX's. Shows nothing and keeps nothing.
public interface BlogAccess {
    /// What is at that address: `example.org`, a page of the blog, or its endpoint.
    Found find(String typed);

    /// Whether this user (`user` among the blog's settings) may publish there with that password.
    Trial test(Blog blog, Secret password);

    /// What a look at an address found.
    sealed interface Found {
        /// A blog, with a fresh id, its own name and the settings its connector needs. `authorise` is the page on which
        /// its owner can make a password for Byline.
        record Here(Blog blog, Optional<URI> authorise) implements Found {}

        /// None. `detail` is plain text from the server or the system, for a second glance.
        record Nowhere(Diagnosis diagnosis, String detail) implements Found {
            /// Why an exchange that came to nothing found none.
            public static Nowhere of(Outcome outcome) {
                return new Nowhere(Diagnosis.of(outcome), outcome.said());
            }
        }
    }

    /// What a try with a password showed.
    sealed interface Trial {
        /// `name` is what the blog calls this user, `manner` how posts are written there as far as can be told.
        record Works(String name, PostManner manner) implements Trial {
            public Works(String name) {
                this(name, PostManner.BLOCKS);
            }
        }

        record Fails(Diagnosis diagnosis, String detail) implements Trial {
            /// Why an exchange that came to nothing is no success.
            public static Fails of(Outcome outcome) {
                return new Fails(Diagnosis.of(outcome), outcome.said());
            }
        }
    }

    /// Why a blog can't be published to.
    enum Diagnosis {
        /// What was typed is no address.
        NO_ADDRESS,
        /// No network, no such host, or nothing answers.
        UNREACHABLE,
        /// The server's certificate can't be trusted.
        UNTRUSTED,
        /// A page, but of no blog that Byline knows.
        NOT_A_BLOG,
        /// A blog that takes no posts from programs.
        UNSUPPORTED,
        /// Wrong user name or password.
        CREDENTIALS,
        /// The user is known and may not publish.
        FORBIDDEN,
        /// The server answered with a fault of its own.
        SERVER_FAULT;

        private static Diagnosis of(Outcome outcome) {
            return switch (outcome) {
                case Outcome.NotSent _ -> UNREACHABLE;
                case Outcome.Unknown _ -> SERVER_FAULT;
                case Outcome.Refused(Outcome.Reason reason, String _) ->
                    switch (reason) {
                        case UNTRUSTED -> UNTRUSTED;
                        case CREDENTIALS -> CREDENTIALS;
                        case FORBIDDEN -> FORBIDDEN;
                        case UNSUPPORTED -> UNSUPPORTED;
                        default -> NOT_A_BLOG;
                    };
                case Outcome.Done _ -> throw new IllegalStateException("done is no failure");
            };
        }
    }
}
