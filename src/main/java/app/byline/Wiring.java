package app.byline;

import app.byline.cli.Services;
import app.byline.database.Database;
import app.byline.database.DatabaseException;
import app.byline.database.Scratch;
import app.byline.database.Storage;
import app.byline.exchange.Formats;
import app.byline.exchange.Import;
import app.byline.exchange.ImportLog;
import app.byline.exchange.Leaving;
import app.byline.exchange.Parcels;
import app.byline.exchange.SqliteImportLog;
import app.byline.goals.StatisticsSource;
import app.byline.goals.WritingDays;
import app.byline.grammar.Grammar;
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
import app.byline.library.PostTitles;
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
import app.byline.media.MediaStore;
import app.byline.media.SqliteMediaStore;
import app.byline.platform.EncryptedSecrets;
import app.byline.platform.Folders;
import app.byline.platform.Passphrase;
import app.byline.platform.Secret;
import app.byline.platform.Secrets;
import app.byline.platform.SystemSecrets;
import app.byline.recovery.Backups;
import app.byline.recovery.LibraryCare;
import app.byline.recovery.OnlyRead;
import app.byline.recovery.SqliteBackups;
import app.byline.snippet.KnownFacts;
import app.byline.snippet.NewPosts;
import app.byline.snippet.StandingTexts;
import app.byline.spelling.Spelling;
import app.byline.sync.Counterparts;
import app.byline.sync.Synchroniser;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Every service of one library, made here in order and closed in reverse. Window and command line are given what they
/// need from it; it knows no window toolkit.
public final class Wiring implements Services {
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
    private final Parcels parcels;
    private final BlogWiring publishing;
    /// From the environment, so that it is in no process's arguments.
    private final Passphrase passphrase = new Passphrase(
            Optional.ofNullable(System.getenv("BYLINE_PASSPHRASE")).map(Secret::new));
    private final Secrets secrets;
    private final SyncWiring sync;
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
        aids = new WritingAids(library, folders, database);
        UnsavedCopies copies = new UnsavedCopies(library, folders.state(), clock.getZone());
        autosave = new Autosave(posts, copies, timer);
        media = new SqliteMediaStore(database, clock);
        backups = new SqliteBackups(database, posts, clock, folders.state());
        care = new LibraryCare(database, backups, copies, posts, onlyRead, clock, folders.state());
        importLog = new SqliteImportLog(database, posts, clock);
        parcels = new Parcels(
                folders.state().resolve("parcels"), new Leaving(posts, search, collections), media, clock.getZone());
        secrets = new SystemSecrets(new EncryptedSecrets(folders.data().resolve("secrets"), passphrase));
        publishing = new BlogWiring(
                new BlogWiring.Kept(database, posts, media, history, autosave, settings, secrets),
                folders.documents().resolve("Byline"),
                clock);
        OpenMirrors mirrors = new OpenMirrors(library, media, secrets, clock);
        sync = SyncWiring.make(database, posts, history, autosave, media, mirrors, clock);
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

    /// Where a few letters of a title lead.
    PostTitles titles() {
        return new PostTitles(database);
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

    /// How much is written each day.
    WritingDays writingDays() {
        return new WritingDays(database);
    }

    @Override
    public StatisticsSource statistics() {
        return new StatisticsSource(writingDays(), calendar(), clock);
    }

    @Override
    public Leaving leaving() {
        return new Leaving(posts, search, collections);
    }

    /// What does up posts that are dragged to other programs.
    Parcels parcels() {
        return parcels;
    }

    public Places places() {
        return places;
    }

    public Settings settings() {
        return settings;
    }

    @Override
    public Spelling spelling() {
        return aids.spelling();
    }

    @Override
    public Grammar grammar() {
        return aids.grammar();
    }

    @Override
    public String gettingGrammar() {
        return aids.gettingGrammar();
    }

    @Override
    public StandingTexts standingTexts() {
        return aids.standingTexts();
    }

    @Override
    public KnownFacts knownFacts() {
        return new KnownFacts(publishing.blogs(), publishing.knownBlogs(), clock, Locale.getDefault());
    }

    @Override
    public NewPosts newPosts() {
        return aids.newPosts(knownFacts());
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
        return FileFormats.all(clock);
    }

    @Override
    public Import imports() {
        return new Import(posts, media, importLog, clock);
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
        return sync.counterparts();
    }

    @Override
    public Synchroniser synchroniser() {
        return sync.synchroniser();
    }

    /// Begins to keep posts in step with what stands elsewhere.
    public void startSynchronising() {
        if (onlyRead.isEmpty()) {
            sync.synchroniser().start(posts);
        }
    }

    /// Takes up what an earlier run did not fetch.
    public void startFetching() {
        if (onlyRead.isEmpty()) {
            publishing.fetchWorker().wake();
        }
    }

    @Override
    public BlogWiring publishing() {
        return publishing;
    }

    @Override
    public Secrets secrets() {
        return secrets;
    }

    @Override
    public void startSending() {
        if (onlyRead.isEmpty()) {
            publishing.worker().start();
        }
    }

    @Override
    public void close() {
        sync.synchroniser().close();
        publishing.close();
        aids.close();
        parcels.close();
        timer.close();
        database.close();
        onlyRead.map(OnlyRead::scratch).ifPresent(Scratch::close);
    }
}
