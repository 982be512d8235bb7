package app.byline;

import app.byline.cli.Services;
import app.byline.database.Database;
import app.byline.database.DatabaseException;
import app.byline.database.Scratch;
import app.byline.database.Storage;
import app.byline.embed.Embeds;
import app.byline.exchange.Formats;
import app.byline.exchange.Import;
import app.byline.exchange.ImportLog;
import app.byline.exchange.Leaving;
import app.byline.exchange.PlainHtml;
import app.byline.exchange.SqliteImportLog;
import app.byline.exchange.archive.Archive;
import app.byline.exchange.evernote.EvernoteExport;
import app.byline.exchange.files.HtmlFile;
import app.byline.exchange.files.MarkdownFiles;
import app.byline.exchange.ghost.GhostExport;
import app.byline.exchange.word.WordDocument;
import app.byline.exchange.wordpress.WordPressExport;
import app.byline.history.History;
import app.byline.history.SqliteHistory;
import app.byline.library.Autosave;
import app.byline.library.Deeds;
import app.byline.library.FindAndReplace;
import app.byline.library.Places;
import app.byline.library.PostCalendar;
import app.byline.library.PostCollections;
import app.byline.library.PostSearch;
import app.byline.library.PostStore;
import app.byline.library.SavedSearches;
import app.byline.library.Settings;
import app.byline.library.SqliteDeeds;
import app.byline.library.SqlitePlaces;
import app.byline.library.SqlitePostCalendar;
import app.byline.library.SqlitePostCollections;
import app.byline.library.SqlitePostSearch;
import app.byline.library.SqlitePostStore;
import app.byline.library.SqliteSettings;
import app.byline.library.UnsavedCopies;
import app.byline.markdown.BackgroundPipeline;
import app.byline.markdown.MarkdownPipeline;
import app.byline.markdown.html.HtmlImport;
import app.byline.media.MediaStore;
import app.byline.media.SqliteMediaStore;
import app.byline.media.web.WebImages;
import app.byline.platform.EncryptedSecrets;
import app.byline.platform.Folders;
import app.byline.platform.Passphrase;
import app.byline.platform.Secret;
import app.byline.platform.Secrets;
import app.byline.platform.SystemSecrets;
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
import app.byline.recovery.Backups;
import app.byline.recovery.LibraryCare;
import app.byline.recovery.OnlyRead;
import app.byline.recovery.SqliteBackups;
import app.byline.spelling.Spelling;
import app.byline.sync.Counterparts;
import app.byline.sync.Library;
import app.byline.sync.Library.RevisionNames;
import app.byline.sync.SqliteCounterparts;
import app.byline.sync.Synchroniser;
import app.byline.ui.text.Messages;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Every service of one library, made here in order and closed in reverse. Window and command line are given what they
/// need from it; it knows no window toolkit.
public final class Wiring implements Services {
    /// How long a blog's or a site's answer is waited for.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Clock clock = Clock.system(ZoneId.systemDefault());
    private final Database database;
    private final SqlitePostStore posts;
    private final PostCollections collections;
    private final History history;
    private final PostSearch search;
    private final Places places;
    private final Settings settings;
    private final WritingAids aids;
    private final Autosave.ThreadTimer timer = new Autosave.ThreadTimer();
    private final Autosave autosave;
    private final MediaStore media;
    private final Backups backups;
    private final LibraryCare care;
    private final ImportLog importLog;
    private final Blogs blogs;
    private final KnownBlogs knownBlogs;
    private final SqliteOutbox outbox;
    private final ServerMerge serverMerge;
    private final OutboxWorker worker;
    private final Fetching fetching;
    private final FetchWorker fetchWorker;
    /// From the environment, so that it is in no process's arguments.
    private final Passphrase passphrase = new Passphrase(
            Optional.ofNullable(System.getenv("BYLINE_PASSPHRASE")).map(Secret::new));
    private final Secrets secrets;
    private final Counterparts counterparts;
    private final Synchroniser synchroniser;
    private final ServerTrust trust = new ServerTrust(() -> blogs().list(), clock);
    private final Exchange exchange = new Exchange(PATIENCE, trust);
    private final Connectors connectors;
    private final BackgroundPipeline pipeline = new BackgroundPipeline();

    private final Optional<OnlyRead> onlyRead;

    private Wiring(Path library, Folders folders, Database database, Optional<OnlyRead> onlyRead) {
        this.database = database;
        this.onlyRead = onlyRead;
        posts = new SqlitePostStore(database, clock);
        collections = new SqlitePostCollections(database);
        history = new SqliteHistory(database);
        search = new SqlitePostSearch(database, clock);
        places = new SqlitePlaces(database);
        settings = new SqliteSettings(database);
        aids = new WritingAids(library);
        UnsavedCopies copies = new UnsavedCopies(library, folders.state(), clock.getZone());
        autosave = new Autosave(posts, copies, timer);
        media = new SqliteMediaStore(database, clock);
        backups = new SqliteBackups(database, posts, clock, folders.state());
        care = new LibraryCare(database, backups, copies, posts, onlyRead, clock, folders.state());
        importLog = new SqliteImportLog(database, posts, clock);
        blogs = new SqliteBlogs(database, folders.documents().resolve("Byline"), Messages.text("blog.local"));
        knownBlogs = new SqliteKnownBlogs(database);
        outbox = new SqliteOutbox(database, clock);
        secrets = new SystemSecrets(new EncryptedSecrets(folders.data().resolve("secrets"), passphrase));
        connectors = new Connectors(exchange, secrets, knownBlogs, clock);
        ServerMerge.Parts parts = new ServerMerge.Parts(blogs, connectors::client, posts, media, history, autosave);
        serverMerge = new ServerMerge(
                outbox,
                parts,
                html -> new HtmlImport().markdown(PlainHtml.of(html)),
                new ServerMerge.Names(
                        blog -> Messages.text("merge.revision.here", blog),
                        blog -> Messages.text("merge.revision.there", blog)));
        worker = new OutboxWorker(outbox, parts, imageSettings()::images, serverMerge, PATIENCE, clock);
        fetching = new Fetching(database, new Fetching.Parts(blogs, connectors::client, posts, autosave));
        fetchWorker = new FetchWorker(fetching);
        counterparts = new SqliteCounterparts(database);
        RevisionNames names =
                new RevisionNames(Messages.text("sync.revision.here"), Messages.text("sync.revision.there"));
        synchroniser = new Synchroniser(
                new Library(posts, history, autosave, media, counterparts, names),
                new OpenMirrors(library, media, secrets, clock),
                clock);
        onlyRead.ifPresentOrElse(reading -> database.freeze(reading.reason()), autosave::followUp);
        posts.onChange(_ -> autosave.followUp());
    }

    /// Opens the library at that path, made when there is none; one that can't be written to is opened to be read.
    /// Blocking.
    ///
    /// @throws DatabaseException when it can't be read either; nothing of it was changed then
    public static Wiring open(Path library, Folders folders) {
        return open(library, folders, Storage.of(library));
    }

    /// The same on storage of that kind, whatever it looks like.
    public static Wiring open(Path library, Folders folders, Storage storage) {
        try {
            return new Wiring(library, folders, Database.open(library, storage), Optional.empty());
        } catch (DatabaseException e) {
            OnlyRead reading = OnlyRead.open(library, folders.state().resolve("reading"), e);
            return new Wiring(library, folders, reading.database(), Optional.of(reading));
        }
    }

    @Override
    public Optional<OnlyRead> onlyRead() {
        return onlyRead;
    }

    @Override
    public List<String> check() {
        return database.check();
    }

    /// For systems without a keychain. What opens the encrypted file for the rest of this run is given to it.
    public Passphrase passphrase() {
        return passphrase;
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public PostStore posts() {
        return posts;
    }

    @Override
    public History history() {
        return history;
    }

    @Override
    public PostSearch search() {
        return search;
    }

    @Override
    public PostCollections collections() {
        return collections;
    }

    @Override
    public Deeds deeds() {
        return new SqliteDeeds(database, posts);
    }

    @Override
    public SavedSearches savedSearches() {
        return new SavedSearches(settings);
    }

    @Override
    public FindAndReplace findAndReplace() {
        return new FindAndReplace(posts, search, deeds());
    }

    @Override
    public PostCalendar calendar() {
        return new SqlitePostCalendar(database, clock);
    }

    @Override
    public Leaving leaving() {
        return new Leaving(posts, search, collections);
    }

    public Places places() {
        return places;
    }

    /// What sites say of addresses.
    public Embeds embeds() {
        return new Embeds(database, exchange, clock);
    }

    public Settings settings() {
        return settings;
    }

    @Override
    public Spelling spelling() {
        return aids.spelling();
    }

    @Override
    public MediaCatalogue mediaCatalogue() {
        return new MediaCatalogue(database);
    }

    @Override
    public ServerMedia serverMedia() {
        return new ServerMedia(database, connectors::client);
    }

    /// What makes images ready to leave.
    public WebImages webImages() {
        return new WebImages(imageSettings()::now);
    }

    /// What takes images of other sites.
    public RemoteImages remoteImages() {
        return new RemoteImages(media, exchange);
    }

    /// How far images on their way to a blog are.
    public UploadWatch uploads() {
        return worker.uploads();
    }

    @Override
    public ImageSettings imageSettings() {
        return new ImageSettings(settings, knownBlogs);
    }

    public Autosave autosave() {
        return autosave;
    }

    @Override
    public MediaStore media() {
        return media;
    }

    /// Made when they are asked for: most runs import nothing.
    @Override
    public Formats formats() {
        UnaryOperator<String> markdown = html -> new HtmlImport().markdown(PlainHtml.of(html));
        return new Formats(List.of(
                new WordDocument(clock, markdown),
                new WordPressExport(clock, markdown),
                new GhostExport(clock, markdown),
                new EvernoteExport(clock, markdown),
                new HtmlFile(clock, markdown),
                new Archive(this::formats),
                new MarkdownFiles(clock)));
    }

    @Override
    public Import imports() {
        return new Import(posts, media, importLog);
    }

    @Override
    public Backups backups() {
        return backups;
    }

    public LibraryCare care() {
        return care;
    }

    public ImportLog importLog() {
        return importLog;
    }

    @Override
    public Counterparts counterparts() {
        return counterparts;
    }

    @Override
    public Synchroniser synchroniser() {
        return synchroniser;
    }

    /// Begins to keep posts in step with what stands elsewhere.
    public void startSynchronising() {
        if (onlyRead.isEmpty()) {
            synchroniser.start(posts);
        }
    }

    @Override
    public Blogs blogs() {
        return blogs;
    }

    /// Made when it is asked for: a window shows a post in its blog's looks when the author wants that.
    public BlogThemes blogThemes() {
        return connectors.themes(database);
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public ServerMerge serverMerge() {
        return serverMerge;
    }

    @Override
    public Fetching fetching() {
        return fetching;
    }

    /// Fetches by itself.
    public FetchWorker fetchWorker() {
        return fetchWorker;
    }

    /// Takes up what an earlier run did not fetch.
    public void startFetching() {
        if (onlyRead.isEmpty()) {
            fetchWorker.wake();
        }
    }

    @Override
    public Secrets secrets() {
        return secrets;
    }

    @Override
    public KnownBlogs knownBlogs() {
        return knownBlogs;
    }

    @Override
    public BlogSurvey survey() {
        return connectors::facts;
    }

    @Override
    public Preflight preflight() {
        return new Preflight(knownBlogs, outbox, media, imageSettings()::images, connectors::client, clock);
    }

    @Override
    public LinkLook links() {
        return new LinkLook(exchange);
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
    public BlogAccess access() {
        return connectors.access();
    }

    public MarkdownPipeline pipeline() {
        return pipeline;
    }

    @Override
    public void startSending() {
        if (onlyRead.isEmpty()) {
            worker.start();
        }
    }

    @Override
    public void close() {
        synchroniser.close();
        fetchWorker.close();
        worker.close();
        exchange.close();
        pipeline.close();
        timer.close();
        database.close();
        onlyRead.map(OnlyRead::scratch).ifPresent(Scratch::close);
    }
}
