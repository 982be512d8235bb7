package app.byline.cli;

import app.byline.exchange.Formats;
import app.byline.exchange.Import;
import app.byline.exchange.Leaving;
import app.byline.history.History;
import app.byline.library.Deeds;
import app.byline.library.FindAndReplace;
import app.byline.library.PostCalendar;
import app.byline.library.PostCollections;
import app.byline.library.PostSearch;
import app.byline.library.PostStore;
import app.byline.library.SavedSearches;
import app.byline.media.MediaStore;
import app.byline.platform.Secrets;
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
import app.byline.recovery.Backups;
import app.byline.recovery.OnlyRead;
import app.byline.spelling.Spelling;
import app.byline.sync.Counterparts;
import app.byline.sync.Synchroniser;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// What the commands work with: an open library. Closed at the end of a command.
public interface Services extends AutoCloseable {
    Clock clock();

    PostStore posts();

    History history();

    PostSearch search();

    PostCollections collections();

    Deeds deeds();

    PostCalendar calendar();

    SavedSearches savedSearches();

    FindAndReplace findAndReplace();

    /// Looks words up.
    Spelling spelling();

    MediaStore media();

    ImageSettings imageSettings();

    MediaCatalogue mediaCatalogue();

    ServerMedia serverMedia();

    /// The formats posts are read from.
    Formats formats();

    Import imports();

    /// Posts on their way out.
    Leaving leaving();

    Blogs blogs();

    Outbox outbox();

    /// Brings together what was changed here and on a blog.
    ServerMerge serverMerge();

    /// Brings posts from blogs.
    Fetching fetching();

    /// What blogs said of themselves.
    KnownBlogs knownBlogs();

    /// Asks a blog what it offers.
    BlogSurvey survey();

    /// What is worth a look before a post is sent.
    Preflight preflight();

    /// Whether what a post links to is still there.
    LinkLook links();

    Secrets secrets();

    BlogAccess access();

    /// Servers whose certificates nobody vouches for.
    Certificates certificates();

    /// Signs in at WordPress.com.
    BrowserSignIn signIn();

    Backups backups();

    /// What stands elsewhere for posts.
    Counterparts counterparts();

    /// Brings posts into step with it.
    Synchroniser synchroniser();

    /// Why it is only read, where it is.
    Optional<OnlyRead> onlyRead();

    /// Reads all of the library and tells each fault in it.
    List<String> check();

    /// Begins to send what waits in the outbox.
    void startSending();

    @Override
    void close();
}
