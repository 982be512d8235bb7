package app.byline.cli;

import app.byline.publish.BlogAccess;
import app.byline.publish.BlogSurvey;
import app.byline.publish.Blogs;
import app.byline.publish.BrowserSignIn;
import app.byline.publish.Certificates;
import app.byline.publish.Fetching;
import app.byline.publish.ImageSettings;
import app.byline.publish.KnownBlogs;
import app.byline.publish.MediaCatalogue;
import app.byline.publish.Outbox;
import app.byline.publish.ServerMedia;
import app.byline.publish.ServerMerge;
import app.byline.publish.preflight.LinkLook;
import app.byline.publish.preflight.Preflight;

/// What commands speak with blogs by.
public interface PublishServices {
    Blogs blogs();

    /// What blogs said of themselves.
    KnownBlogs knownBlogs();

    /// Asks a blog what it offers.
    BlogSurvey survey();

    BlogAccess access();

    /// Servers whose certificates nobody vouches for.
    Certificates certificates();

    /// Signs in at WordPress.com.
    BrowserSignIn signIn();

    Outbox outbox();

    /// Brings together what was changed here and on a blog.
    ServerMerge serverMerge();

    /// Brings posts from blogs.
    Fetching fetching();

    /// What is worth a look before a post is sent.
    Preflight preflight();

    /// Whether what a post links to is still there.
    LinkLook links();

    ImageSettings imageSettings();

    MediaCatalogue mediaCatalogue();

    ServerMedia serverMedia();
}
