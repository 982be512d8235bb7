package app.byline.cli;

import app.byline.platform.Secret;
import app.byline.platform.SecretsException;
import app.byline.publish.Blog;
import app.byline.publish.BlogAccess;
import app.byline.publish.BlogAccess.Found;
import app.byline.publish.BlogAccess.Trial;
import app.byline.publish.BlogFacts;
import app.byline.publish.BlogFacts.Category;
import app.byline.publish.BlogId;
import app.byline.publish.BlogKind;
import app.byline.publish.BrowserSignIn.Signed;
import app.byline.publish.BrowserSignIn.Why;
import app.byline.publish.Certificates;
import app.byline.publish.PostManner;
import app.byline.publish.ServerCertificate;
import app.byline.publish.wordpress.WordPressClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The blogs a library publishes to.
@Command(name = "blogs", description = "List, add, test and remove blogs.", mixinStandardHelpOptions = true)
final class BlogCommands implements Runnable {
    private final Terminal terminal;

    @Mixin
    private final Options options = new Options();

    BlogCommands(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        list(options);
    }

    @Command(name = "list", description = "List the blogs, the usual one marked.", mixinStandardHelpOptions = true)
    void list(@Mixin Options given) {
        terminal.withLibrary(given, services -> {
            BlogId usual = services.publishing().blogs().preferred().id();
            List<Blog> blogs = services.publishing().blogs().list();
            if (given.json()) {
                terminal.json(blogs.stream().map(BlogCommands::facts).toList());
            } else {
                blogs.forEach(blog -> terminal.out()
                        .println((blog.id().equals(usual) ? "* " : "  ") + blog.name() + "  " + blog.home()));
            }
        });
    }

    @Command(
            name = "add",
            description = "Connect a blog; it is kept when the user may publish there.",
            mixinStandardHelpOptions = true)
    void add(
            @Mixin Options given,
            @Option(names = "--type", required = true, description = "wordpress") BlogKind type,
            @Option(names = "--url", required = true, description = "The blog’s address.") String url,
            @Option(names = "--user", required = true, description = "The user’s name there.") String user,
            @Option(
                            names = "--password-file",
                            required = true,
                            description = "A file with the application password; - reads standard input.")
                    Path passwordFile,
            @Option(
                            names = "--trust",
                            defaultValue = "",
                            paramLabel = "FINGERPRINT",
                            description =
                                    "Take the server’s certificate with this SHA-256, and no other, for the right one.")
                    String trust,
            @Option(names = "--name", defaultValue = "", description = "What to call it here.") String name) {
        if (type != BlogKind.WORDPRESS) {
            throw new CliException(Terminal.text("blog.type"));
        }
        Secret password = new Secret(FileCommands.read(terminal, passwordFile).strip());
        terminal.withLibrary(given, services -> {
            Blog blog = services.publishing().blogs().again(found(services, url, user, name, trust));
            PostManner writes = mustWork(services, blog, password);
            Blog kept = writes == PostManner.of(blog) ? blog : writes.in(blog);
            keep(services, kept, password);
            if (writes == PostManner.HTML) {
                terminal.err().println(Terminal.text("blog.html", kept.name()));
            }
            try {
                ask(services, blog);
            } catch (CliException later) {
                // It is connected; what it offers can be asked for another time.
                terminal.err().println(later.getMessage());
            }
            terminal.say(given, kept.name(), facts(kept));
        });
    }

    @Command(
            name = "manner",
            description = "Send new posts to a WordPress as blocks, or as html for the classic editor.",
            mixinStandardHelpOptions = true)
    void manner(
            @Mixin Options given,
            @Parameters(paramLabel = "NAME") String name,
            @Parameters(paramLabel = "MANNER", description = "${COMPLETION-CANDIDATES}") PostManner manner) {
        terminal.withLibrary(given, services -> {
            Blog blog = named(services, name);
            if (!blog.kind().isRest()) {
                throw new CliException(Terminal.text("blog.manner", blog.name()));
            }
            Blog changed = manner.in(blog);
            services.publishing().blogs().save(changed);
            terminal.say(given, changed.name(), facts(changed));
        });
    }

    @Command(
            name = "signin",
            description = "Connect blogs at WordPress.com by signing in in the browser.",
            mixinStandardHelpOptions = true)
    void signIn(
            @Mixin Options given,
            @Option(
                            names = "--site",
                            paramLabel = "ADDRESS",
                            description = "A blog of the account to connect; without, those it has are listed.")
                    List<String> sites) {
        List<String> wanted = sites == null ? List.of() : sites;
        terminal.withLibrary(given, services -> {
            switch (services.publishing()
                    .signIn()
                    .signIn(page -> terminal.err().println(Terminal.text("signin.open", page)))) {
                case Signed.Not(Why why, String detail) ->
                    throw new CliException(
                            Terminal.text("signin." + key(why), detail).strip());
                case Signed.In(Secret token, List<Blog> blogs) ->
                    connect(services, given, chosen(blogs, wanted), token);
            }
        });
    }

    /// Those at these addresses, as they are written in a browser.
    private static List<Blog> chosen(List<Blog> blogs, List<String> sites) {
        if (sites.isEmpty()) {
            throw new CliException(Terminal.text(
                    "signin.choose",
                    blogs.stream().map(blog -> blog.home().toString()).collect(Collectors.joining(", "))));
        }
        return sites.stream()
                .map(site -> blogs.stream()
                        .filter(blog -> blog.home().toString().contains(site))
                        .findFirst()
                        .orElseThrow(() -> new CliException(Terminal.text("signin.none", site))))
                .toList();
    }

    private void connect(Services services, Options given, List<Blog> chosen, Secret token) {
        for (Blog found : chosen) {
            Blog blog = services.publishing().blogs().again(found);
            keep(services, blog, token);
            if (!given.json()) {
                terminal.out().println(blog.name());
            }
        }
        if (given.json()) {
            terminal.json(chosen.stream().map(BlogCommands::facts).toList());
        }
    }

    private static void keep(Services services, Blog blog, Secret password) {
        try {
            services.secrets().save(blog.id().value(), password);
        } catch (SecretsException e) {
            throw new CliException(Terminal.text("blog.secret", String.valueOf(e.getMessage())));
        }
        services.publishing().blogs().save(blog);
        services.publishing().outbox().letIn(blog.id());
    }

    @Command(
            name = "refresh",
            description = "Ask a blog anew for its categories, tags, authors and rights.",
            mixinStandardHelpOptions = true)
    void refresh(@Mixin Options given, @Parameters(paramLabel = "NAME") String name) {
        terminal.withLibrary(given, services -> {
            Blog blog = named(services, name);
            BlogFacts offered = ask(services, blog);
            terminal.say(
                    given,
                    Terminal.text(
                            "blog.offers",
                            blog.name(),
                            offered.categories().size(),
                            offered.tags().size(),
                            offered.authors().size()),
                    Map.of(
                            "name", blog.name(),
                            "zone", offered.zone(),
                            "categories",
                                    offered.categories().stream()
                                            .map(Category::name)
                                            .toList(),
                            "tags", offered.tags(),
                            "authors", offered.authors(),
                            "rights", offered.rights()));
        });
    }

    /// What the blog offers, asked now and kept.
    private static BlogFacts ask(Services services, Blog blog) {
        try {
            BlogFacts offered = services.publishing().survey().ask(blog);
            services.publishing().knownBlogs().save(blog.id(), offered);
            return offered;
        } catch (IOException e) {
            throw new CliException(Terminal.text("blog.silent", blog.name(), String.valueOf(e.getMessage())));
        } catch (SecretsException e) {
            throw new CliException(Terminal.text("blog.secret", String.valueOf(e.getMessage())));
        }
    }

    @Command(name = "test", description = "Try whether a blog takes posts.", mixinStandardHelpOptions = true)
    void test(@Mixin Options given, @Parameters(paramLabel = "NAME") String name) {
        terminal.withLibrary(given, services -> {
            Blog blog = named(services, name);
            if (blog.kind() != BlogKind.SITE) {
                mustWork(services, blog, kept(services, blog));
            }
            terminal.say(given, Terminal.text("blog.works", blog.name()), facts(blog));
        });
    }

    @Command(name = "remove", description = "Forget a blog; its posts stay there.", mixinStandardHelpOptions = true)
    void remove(@Mixin Options given, @Parameters(paramLabel = "NAME") String name) {
        terminal.withLibrary(given, services -> {
            Blog blog = named(services, name);
            if (blog.id().equals(BlogId.LOCAL)) {
                throw new CliException(Terminal.text("blog.local"));
            }
            try {
                services.secrets().remove(blog.id().value());
            } catch (SecretsException e) {
                terminal.err().println(Terminal.text("blog.secret", String.valueOf(e.getMessage())));
            }
            services.publishing().blogs().remove(blog.id());
            terminal.say(given, blog.name(), facts(blog));
        });
    }

    /// The blog of that name, or the usual one for an empty name.
    static Blog named(Services services, String name) {
        if (name.isBlank()) {
            return services.publishing().blogs().preferred();
        }
        return services.publishing().blogs().list().stream()
                .filter(blog ->
                        blog.name().equalsIgnoreCase(name) || blog.id().value().equals(name))
                .findFirst()
                .orElseThrow(() -> new CliException(Terminal.text("blog.none", name)));
    }

    private static Blog found(Services services, String url, String user, String name, String trust) {
        Found answer = services.publishing().access().find(url);
        boolean untrusted =
                answer instanceof Found.Nowhere nowhere && nowhere.diagnosis() == BlogAccess.Diagnosis.UNTRUSTED;
        return switch (untrusted ? trusted(services, url, trust, answer) : answer) {
            case Found.Nowhere nowhere ->
                throw new CliException(Terminal.text("access." + key(nowhere.diagnosis()), url, nowhere.detail())
                        .strip());
            case Found.Here here -> {
                Map<String, String> settings = new HashMap<>(here.blog().settings());
                settings.put(WordPressClient.USER, user);
                services.publishing()
                        .certificates()
                        .trusted(here.blog().home().toString())
                        .ifPresent(print -> settings.put(Certificates.SETTING, print));
                yield new Blog(
                        here.blog().id(),
                        name.isBlank() ? here.blog().name() : name,
                        here.blog().kind(),
                        here.blog().home(),
                        settings);
            }
        };
    }

    /// What is found once the certificate that was named is trusted.
    private static Found trusted(Services services, String url, String fingerprint, Found otherwise) {
        Optional<ServerCertificate> shown = services.publishing().certificates().look(url);
        if (shown.isEmpty()) {
            return otherwise;
        }
        ServerCertificate certificate = shown.get();
        if (!certificate.fingerprint().equalsIgnoreCase(fingerprint.strip())) {
            throw new CliException(Terminal.text(
                    "access.certificate",
                    url,
                    certificate.subject(),
                    certificate.issuer(),
                    certificate.until(),
                    certificate.fingerprint()));
        }
        services.publishing().certificates().trust(certificate);
        return services.publishing().access().find(url);
    }

    /// How posts are written there.
    private static PostManner mustWork(Services services, Blog blog, Secret password) {
        return switch (services.publishing().access().test(blog, password)) {
            case Trial.Works(String _, PostManner manner) -> manner;
            case Trial.Fails fails ->
                throw new CliException(Terminal.text("access." + key(fails.diagnosis()), blog.home(), fails.detail())
                        .strip());
        };
    }

    private static Secret kept(Services services, Blog blog) {
        try {
            return services.secrets()
                    .find(blog.id().value())
                    .orElseThrow(() -> new CliException(Terminal.text("blog.unkept", blog.name())));
        } catch (SecretsException e) {
            throw new CliException(Terminal.text("blog.secret", String.valueOf(e.getMessage())));
        }
    }

    private static String key(Enum<?> diagnosis) {
        return diagnosis.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> facts(Blog blog) {
        Map<String, String> facts = new HashMap<>(Map.of(
                "id", blog.id().value(),
                "name", blog.name(),
                "kind", key(blog.kind()),
                "home", blog.home().toString()));
        if (blog.kind().isRest()) {
            facts.put("manner", key(PostManner.of(blog)));
        }
        return facts;
    }
}
