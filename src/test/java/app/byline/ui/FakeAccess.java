package app.byline.ui;

import app.byline.platform.Secret;
import app.byline.publish.Blog;
import app.byline.publish.BlogAccess;
import app.byline.publish.BlogId;
import app.byline.publish.BlogKind;
import app.byline.publish.PostManner;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// A world with two blogs, jane.example and the older old.example, and one password that works there.
public final class FakeAccess implements BlogAccess {
    public static final Blog JANE = new Blog(
            new BlogId("9b1d2c54-5c0f-4f0e-9d0a-6a3f1d0c8b11"),
            "Jane’s journal",
            BlogKind.WORDPRESS,
            URI.create("https://jane.example"),
            Map.of("endpoint", "https://jane.example/wp-json/"));

    public static final Blog OLD = new Blog(
            new BlogId("5e1f6d4c-0b3a-4f53-8a51-3a2a5c0f9e77"),
            "Old Harbour",
            BlogKind.XMLRPC,
            URI.create("https://old.example"),
            Map.of("endpoint", "https://old.example/xmlrpc.php"));

    public static final Blog SELF = new Blog(
            new BlogId("0c2a8f1e-9e5d-4f0b-8a52-6f1d3b7c4e10"),
            "Self Portrait",
            BlogKind.WORDPRESS,
            URI.create("https://self.example"),
            Map.of("api", "https://self.example/wp-json/"));

    private final FakeCertificates certificates;
    /// How posts are written on its blogs.
    public volatile PostManner manner = PostManner.BLOCKS;

    public FakeAccess(FakeCertificates certificates) {
        this.certificates = certificates;
    }

    @Override
    public Found find(String typed) {
        if (typed.equals("self.example")) {
            return certificates.trusts()
                    ? new Found.Here(SELF, Optional.empty())
                    : new Found.Nowhere(Diagnosis.UNTRUSTED, "");
        }
        if (typed.equals("old.example")) {
            return new Found.Here(OLD, Optional.empty());
        }
        return typed.equals("jane.example")
                ? new Found.Here(JANE, Optional.of(URI.create("https://jane.example/allow")))
                : new Found.Nowhere(Diagnosis.NOT_A_BLOG, "");
    }

    @Override
    public Trial test(Blog blog, Secret password) {
        return password.reveal().equals("right")
                ? new Trial.Works("Jane", manner)
                : new Trial.Fails(Diagnosis.CREDENTIALS, "The password is <b>wrong</b>");
    }
}
