package app.byline.live;

import app.byline.database.Database;
import app.byline.exchange.PlainHtml;
import app.byline.formula.KatexMathMl;
import app.byline.history.SqliteHistory;
import app.byline.library.Autosave;
import app.byline.library.SqlitePostStore;
import app.byline.library.UnsavedCopies;
import app.byline.markdown.HtmlExport;
import app.byline.markdown.MathMl;
import app.byline.markdown.WordPressBlocks;
import app.byline.markdown.html.HtmlImport;
import app.byline.media.SqliteMediaStore;
import app.byline.media.web.WebImages;
import app.byline.media.web.WebRules;
import app.byline.platform.Secret;
import app.byline.post.FrontMatter;
import app.byline.post.Post;
import app.byline.post.Subscription;
import app.byline.publish.Blog;
import app.byline.publish.BlogAccess;
import app.byline.publish.BlogAccess.Found;
import app.byline.publish.BlogClients;
import app.byline.publish.BlogFacts;
import app.byline.publish.BlogKind;
import app.byline.publish.Doors;
import app.byline.publish.Doors.Door;
import app.byline.publish.Fetched;
import app.byline.publish.Fetching;
import app.byline.publish.JobId;
import app.byline.publish.OutboxWorker;
import app.byline.publish.Publication;
import app.byline.publish.PublishJob;
import app.byline.publish.ServerMedia;
import app.byline.publish.ServerMerge;
import app.byline.publish.SqliteBlogs;
import app.byline.publish.SqliteOutbox;
import app.byline.publish.http.Exchange;
import app.byline.publish.theme.BlogThemes;
import app.byline.publish.theme.SqliteBlogThemes;
import app.byline.publish.theme.ThemeFiles;
import app.byline.publish.wordpress.WordPressAccess;
import app.byline.publish.wordpress.WordPressClient;
import app.byline.publish.wordpress.WordPressSample;
import app.byline.publish.wordpress.WordPressSurvey;
import app.byline.publish.xmlrpc.MetaWeblogClient;
import app.byline.publish.xmlrpc.XmlRpcAccess;
import app.byline.publish.xmlrpc.XmlRpcClient;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// A reporter's desk: a library in a folder, a blog connected the way the window connects one, the real outbox.
final class Desk implements AutoCloseable {
    final SqlitePostStore posts;
    final SqliteMediaStore media;
    final SqliteOutbox outbox;
    final Blog blog;
    final SqliteBlogs blogs;
    final Fetching fetching;
    final SqliteHistory history;
    final ServerMerge merge;
    private final Autosave.ThreadTimer timer = new Autosave.ThreadTimer();
    final BlogThemes themes;
    final ServerMedia serverMedia;
    private final AtomicReference<BlogFacts> facts;
    private final Database database;
    private final Exchange exchange;
    private final OutboxWorker worker;

    Desk(Path folder, String address, String user, String password) {
        this(folder, address, address, user, password, Duration.ofSeconds(20));
    }

    /// A blog that was found at one address and is sent to over another; `patience` is how long an answer may take.
    Desk(Path folder, String found, String address, String user, String password, Duration patience) {
        Exchange exchange = new Exchange(patience);
        Blog blog = connected(exchange, found, address, user);
        Secret secret = new Secret(password);
        AtomicReference<BlogFacts> facts = new AtomicReference<>(BlogFacts.NONE);
        MathMl formulas = new KatexMathMl();
        this(
                folder,
                exchange,
                blog,
                to -> new WordPressClient(
                        to, secret, exchange, new WordPressBlocks(facts.get().natives(), formulas), Clock.systemUTC()),
                facts,
                patience);
    }

    private Desk(
            Path folder,
            Exchange exchange,
            Blog blog,
            BlogClients clients,
            AtomicReference<BlogFacts> facts,
            Duration patience) {
        Clock clock = Clock.systemUTC();
        this.exchange = exchange;
        this.facts = facts;
        this.blog = blog;
        database = Database.open(folder.resolve("library.byline"));
        posts = new SqlitePostStore(database, clock);
        media = new SqliteMediaStore(database, clock);
        outbox = new SqliteOutbox(database, clock);
        blogs = new SqliteBlogs(database, folder.resolve("site"), "Local");
        blogs.save(blog);
        history = new SqliteHistory(database);
        themes = new SqliteBlogThemes(database, new WordPressSample(exchange), new ThemeFiles(exchange), clock);
        Autosave autosave =
                new Autosave(posts, new UnsavedCopies(folder.resolve("library.byline"), folder, ZoneOffset.UTC), timer);
        fetching = new Fetching(database, new Fetching.Parts(blogs, clients, posts, autosave));
        ServerMerge.Parts parts = new ServerMerge.Parts(blogs, clients, posts, media, history, autosave);
        merge = new ServerMerge(
                outbox,
                parts,
                html -> new HtmlImport().markdown(PlainHtml.of(html)),
                new ServerMerge.Names(name -> "Here", name -> "There"));
        serverMedia = new ServerMedia(database, clients);
        worker = new OutboxWorker(outbox, parts, _ -> new WebImages(() -> WebRules.USUAL), merge, patience, clock);
        worker.start();
    }

    /// A blog connected by whichever door is open; `then` is what is changed of it before it is used.
    static Desk at(Path folder, String address, String user, String password, UnaryOperator<Blog> then) {
        Exchange exchange = new Exchange(Duration.ofSeconds(20));
        Secret secret = new Secret(password);
        BlogAccess access = new Doors(List.of(
                new Door(EnumSet.of(BlogKind.WORDPRESS), new WordPressAccess(exchange)),
                new Door(EnumSet.of(BlogKind.XMLRPC, BlogKind.METAWEBLOG), new XmlRpcAccess(exchange))));
        if (!(access.find(address) instanceof Found.Here here)) {
            throw new AssertionError(access.find(address).toString());
        }
        Map<String, String> settings = new HashMap<>(here.blog().settings());
        settings.put(WordPressClient.USER, user);
        Blog blog = new Blog(
                here.blog().id(),
                here.blog().name(),
                here.blog().kind(),
                here.blog().home(),
                settings);
        BlogAccess.Trial trial = access.test(blog, secret);
        if (!(trial instanceof BlogAccess.Trial.Works)) {
            throw new AssertionError(trial.toString());
        }
        Clock clock = Clock.systemUTC();
        BlogClients clients = to -> switch (to.kind()) {
            case XMLRPC -> new XmlRpcClient(to, secret, exchange, new HtmlExport(), clock);
            case METAWEBLOG -> new MetaWeblogClient(to, secret, exchange, new HtmlExport());
            default -> new WordPressClient(to, secret, exchange, new WordPressBlocks(), clock);
        };
        return new Desk(
                folder,
                exchange,
                then.apply(blog),
                clients,
                new AtomicReference<>(BlogFacts.NONE),
                Duration.ofSeconds(20));
    }

    /// The blog says that it lives elsewhere where a proxy stands before it: what is sent goes the way that was typed.
    private static Blog connected(Exchange exchange, String found, String address, String user) {
        Found.Here here = (Found.Here) new WordPressAccess(exchange).find(found);
        Map<String, String> settings = new HashMap<>(here.blog().settings());
        settings.put(WordPressClient.API, "http://" + address + "/wp-json/");
        settings.put(WordPressClient.USER, user);
        return new Blog(
                here.blog().id(),
                here.blog().name(),
                here.blog().kind(),
                here.blog().home(),
                settings);
    }

    /// The reference post with its images in the library.
    Post reference(String title) throws Exception {
        String text = new String(resource("post.md").readAllBytes(), StandardCharsets.UTF_8);
        for (String image : List.of("harbour-at-dusk.jpg", "ships-per-week.png")) {
            text = text.replace(
                    "(" + image + ")", "(" + media.add(resource(image), image).address() + ")");
        }
        Post post = new FrontMatter(ZoneOffset.UTC).read(text, Clock.systemUTC().instant());
        Post titled = post.withText(title, post.body());
        // Only the first keeps the slug: the blog has it once.
        return posts.save(
                title.equals(post.title())
                        ? titled
                        : titled.withDetails(
                                Optional.empty(), post.excerpt(), post.categories(), post.tags(), post.release()));
    }

    static InputStream resource(String name) {
        return Objects.requireNonNull(Desk.class.getResourceAsStream("/reference/" + name));
    }

    /// What the blog says of itself is known from now on.
    BlogFacts asked(String password) throws Exception {
        facts.set(new WordPressSurvey(blog, new Secret(password), exchange, Clock.systemUTC()).ask());
        return facts.get();
    }

    /// Fetches all that waits.
    List<Fetched> fetched() throws Exception {
        List<Fetched> came = new ArrayList<>();
        Subscription told = fetching.onFetched(came::add);
        boolean more = true;
        while (more) {
            more = fetching.step();
        }
        told.close();
        return came;
    }

    JobId publish(Post post) {
        return outbox.publish(post.id(), post.revision(), blog.id());
    }

    /// Publishes and waits until it is on the blog.
    Publication published(Post post) {
        JobId job = publish(post);
        awaitJob(job, now -> now.state() == PublishJob.State.DONE || now.state() == PublishJob.State.FAILED);
        PublishJob over = outbox.find(job).orElseThrow();
        if (over.state() == PublishJob.State.FAILED) {
            throw new AssertionError(over.toString());
        }
        return outbox.publication(post.id(), blog.id()).orElseThrow();
    }

    void awaitJob(JobId job, Predicate<PublishJob> condition) {
        await(
                () -> condition.test(outbox.find(job).orElseThrow()),
                () -> outbox.find(job).toString());
    }

    static void await(BooleanSupplier condition, Supplier<String> state) {
        await(condition, state, Duration.ofSeconds(90));
    }

    static void await(BooleanSupplier condition, Supplier<String> state, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("did not come about in " + longest.toSeconds() + " seconds: " + state.get());
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    @Override
    public void close() {
        worker.close();
        timer.close();
        exchange.close();
        timer.close();
        database.close();
    }
}
