package app.byline;

import app.byline.cli.PublishServices;
import app.byline.database.Database;
import app.byline.embed.Embeds;
import app.byline.embed.PageTitles;
import app.byline.history.History;
import app.byline.library.Autosave;
import app.byline.library.PostStore;
import app.byline.library.Settings;
import app.byline.media.MediaStore;
import app.byline.media.web.WebImages;
import app.byline.platform.Secrets;
import app.byline.publish.BlogAccess;
import app.byline.publish.BlogSurvey;
import app.byline.publish.Blogs;
import app.byline.publish.BrowserSignIn;
import app.byline.publish.Certificates;
import app.byline.publish.FetchWorker;
import app.byline.publish.Fetching;
import app.byline.publish.ImageSettings;
import app.byline.publish.KnownBlogs;
import app.byline.publish.MediaCatalogue;
import app.byline.publish.Outbox;
import app.byline.publish.OutboxWorker;
import app.byline.publish.RemoteImages;
import app.byline.publish.ServerMedia;
import app.byline.publish.ServerMerge;
import app.byline.publish.SqliteBlogs;
import app.byline.publish.SqliteKnownBlogs;
import app.byline.publish.SqliteOutbox;
import app.byline.publish.UploadWatch;
import app.byline.publish.http.Exchange;
import app.byline.publish.http.ServerTrust;
import app.byline.publish.preflight.LinkLook;
import app.byline.publish.preflight.Preflight;
import app.byline.publish.theme.BlogThemes;
import app.byline.ui.text.Messages;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/// What speaks with blogs and other sites; [Wiring]'s part for publishing and fetching. Any thread.
public final class BlogWiring implements PublishServices, AutoCloseable {
    /// How long a blog's or a site's answer is waited for.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// What is kept on this machine.
    record Kept(
            Database database,
            PostStore posts,
            MediaStore media,
            History history,
            Autosave autosave,
            Settings settings,
            Secrets secrets) {}

    private final Kept kept;
    private final Clock clock;
    private final Blogs blogs;
    private final KnownBlogs known;
    private final ServerTrust trust;
    private final Exchange exchange;
    private final Connectors connectors;
    private final SqliteOutbox outbox;
    private final ImageSettings images;
    private final ServerMerge merge;
    private final OutboxWorker worker;
    private final Fetching fetching;
    private final FetchWorker fetchWorker;

    /// `sites` is the folder in which the built-in blog's site lies.
    BlogWiring(Kept kept, Path sites, Clock clock) {
        this.kept = kept;
        this.clock = clock;
        Database database = kept.database();
        blogs = new SqliteBlogs(database, sites, Messages.text("blog.local"));
        known = new SqliteKnownBlogs(database);
        trust = new ServerTrust(blogs::list, clock);
        exchange = new Exchange(PATIENCE, trust);
        connectors = new Connectors(exchange, kept.secrets(), known, clock);
        outbox = new SqliteOutbox(database, clock);
        images = new ImageSettings(kept.settings(), known);
        ServerMerge.Parts parts = new ServerMerge.Parts(
                blogs, connectors::client, kept.posts(), kept.media(), kept.history(), kept.autosave());
        merge = new ServerMerge(
                outbox,
                parts,
                FileFormats::markdown,
                new ServerMerge.Names(
                        blog -> Messages.text("merge.revision.here", blog),
                        blog -> Messages.text("merge.revision.there", blog)));
        worker = new OutboxWorker(outbox, parts, images::images, merge, PATIENCE, clock);
        fetching = new Fetching(database, new Fetching.Parts(blogs, connectors::client, kept.posts(), kept.autosave()));
        fetchWorker = new FetchWorker(fetching);
    }

    @Override
    public Blogs blogs() {
        return blogs;
    }

    @Override
    public KnownBlogs knownBlogs() {
        return known;
    }

    @Override
    public BlogSurvey survey() {
        return connectors::facts;
    }

    @Override
    public BlogAccess access() {
        return connectors.access();
    }

    @Override
    public Certificates certificates() {
        return trust;
    }

    @Override
    public BrowserSignIn signIn() {
        return connectors.signIn();
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public ServerMerge serverMerge() {
        return merge;
    }

    @Override
    public Fetching fetching() {
        return fetching;
    }

    /// Fetches by itself.
    FetchWorker fetchWorker() {
        return fetchWorker;
    }

    /// Sends by itself.
    OutboxWorker worker() {
        return worker;
    }

    @Override
    public Preflight preflight() {
        return new Preflight(known, outbox, kept.media(), images::images, connectors::client, clock);
    }

    @Override
    public LinkLook links() {
        return new LinkLook(exchange);
    }

    @Override
    public ImageSettings imageSettings() {
        return images;
    }

    @Override
    public MediaCatalogue mediaCatalogue() {
        return new MediaCatalogue(kept.database());
    }

    @Override
    public ServerMedia serverMedia() {
        return new ServerMedia(kept.database(), connectors::client);
    }

    /// What makes images ready to leave.
    WebImages webImages() {
        return new WebImages(images::now);
    }

    /// What takes images of other sites.
    RemoteImages remoteImages() {
        return new RemoteImages(kept.media(), exchange);
    }

    /// How far images on their way to a blog are.
    UploadWatch uploads() {
        return worker.uploads();
    }

    /// What sites say of addresses.
    Embeds embeds() {
        return new Embeds(kept.database(), exchange, clock);
    }

    /// What pages call themselves.
    PageTitles pageTitles() {
        return new PageTitles(exchange, blogs::hasPage);
    }

    /// Made when it is asked for: a window shows a post in its blog's looks when the author wants that.
    BlogThemes blogThemes() {
        return connectors.themes(kept.database());
    }

    @Override
    public void close() {
        fetchWorker.close();
        worker.close();
        exchange.close();
    }
}
