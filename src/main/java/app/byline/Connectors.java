package app.byline;

import app.byline.database.Database;
import app.byline.formula.KatexMathMl;
import app.byline.markdown.HtmlExport;
import app.byline.markdown.MathMl;
import app.byline.markdown.WordPressBlocks;
import app.byline.platform.Secret;
import app.byline.platform.Secrets;
import app.byline.platform.SecretsException;
import app.byline.publish.Blog;
import app.byline.publish.BlogAccess;
import app.byline.publish.BlogClient;
import app.byline.publish.BlogFacts;
import app.byline.publish.BlogKind;
import app.byline.publish.BrowserSignIn;
import app.byline.publish.Doors;
import app.byline.publish.Doors.Door;
import app.byline.publish.KnownBlogs;
import app.byline.publish.http.Exchange;
import app.byline.publish.site.SiteClient;
import app.byline.publish.site.SiteSample;
import app.byline.publish.theme.BlogThemes;
import app.byline.publish.theme.SqliteBlogThemes;
import app.byline.publish.theme.ThemeFiles;
import app.byline.publish.wordpress.WordPressAccess;
import app.byline.publish.wordpress.WordPressClient;
import app.byline.publish.wordpress.WordPressComSignIn;
import app.byline.publish.wordpress.WordPressSample;
import app.byline.publish.wordpress.WordPressSurvey;
import app.byline.publish.xmlrpc.MetaWeblogClient;
import app.byline.publish.xmlrpc.XmlRpcAccess;
import app.byline.publish.xmlrpc.XmlRpcClient;
import app.byline.publish.xmlrpc.XmlRpcSurvey;
import app.byline.ui.text.Messages;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/// What each kind of blog is spoken to with: the one place that knows all of them.
final class Connectors {
    /// How long somebody may take to sign in.
    private static final Duration PATIENCE_WITH_AUTHORS = Duration.ofMinutes(10);

    private final Exchange exchange;
    private final Secrets secrets;
    private final KnownBlogs known;
    private final Clock clock;
    private final MathMl formulas = new KatexMathMl();
    private final BlogAccess access;
    private final BrowserSignIn signIn;

    /// `known` is what blogs have said of themselves.
    Connectors(Exchange exchange, Secrets secrets, KnownBlogs known, Clock clock) {
        this.known = known;
        this.exchange = exchange;
        this.secrets = secrets;
        this.clock = clock;
        this.signIn = new WordPressComSignIn(
                exchange,
                URI.create("https://public-api.wordpress.com/"),
                System.getenv(),
                PATIENCE_WITH_AUTHORS,
                Messages.text("connect.com.page"));
        this.access = new Doors(List.of(
                new Door(EnumSet.of(BlogKind.WORDPRESS, BlogKind.WORDPRESS_COM), new WordPressAccess(exchange)),
                new Door(EnumSet.of(BlogKind.XMLRPC, BlogKind.METAWEBLOG), new XmlRpcAccess(exchange))));
    }

    /// Signs in at WordPress.com.
    BrowserSignIn signIn() {
        return signIn;
    }

    /// Finds blogs and tries their passwords.
    BlogAccess access() {
        return access;
    }

    BlogClient client(Blog blog) throws SecretsException {
        return switch (blog.kind()) {
            case SITE -> new SiteClient(blog, new HtmlExport(), clock, Locale.getDefault(), clock.getZone());
            case WORDPRESS, WORDPRESS_COM ->
                new WordPressClient(
                        blog,
                        password(blog),
                        exchange,
                        new WordPressBlocks(known.facts(blog.id()).natives(), formulas),
                        clock);
            case XMLRPC -> new XmlRpcClient(blog, password(blog), exchange, new HtmlExport(), clock);
            case METAWEBLOG -> new MetaWeblogClient(blog, password(blog), exchange, new HtmlExport());
        };
    }

    /// What it offers. A site of this machine offers what its files do, and to everyone.
    BlogFacts facts(Blog blog) throws IOException, SecretsException {
        return switch (blog.kind()) {
            case SITE -> BlogFacts.NONE;
            case WORDPRESS, WORDPRESS_COM -> new WordPressSurvey(blog, password(blog), exchange, clock).ask();
            case XMLRPC, METAWEBLOG -> new XmlRpcSurvey(blog, password(blog), exchange, clock).ask();
        };
    }

    private Secret password(Blog blog) throws SecretsException {
        return secrets.find(blog.id().value())
                .orElseThrow(() -> new SecretsException(
                        SecretsException.Reason.NOTHING_KEPT, "There is no password kept for " + blog.name() + "."));
    }

    /// Their looks, as they are kept in that library.
    BlogThemes themes(Database database) {
        WordPressSample wordPress = new WordPressSample(exchange);
        SiteSample site = new SiteSample(Locale.getDefault(), clock.getZone());
        return new SqliteBlogThemes(
                database,
                blog -> blog.kind() == BlogKind.SITE ? site.sample(blog) : wordPress.sample(blog),
                new ThemeFiles(exchange),
                clock);
    }
}
