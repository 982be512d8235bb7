package app.byline.cli;

import app.byline.platform.SecretsException;
import app.byline.publish.Blog;
import app.byline.publish.BlogClient.Listing;
import app.byline.publish.Fetched;
import app.byline.publish.Fetching;
import app.byline.publish.Outcome;
import app.byline.publish.RemoteEntry;
import app.byline.publish.RemoteId;
import app.byline.publish.RemoteList;
import app.byline.publish.RemotePost;
import app.byline.publish.RemoteQuery;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Brings posts from a blog, or lists them.
@Command(
        name = "fetch",
        description = "Bring posts from a blog; without --all, --search or ids its newest are listed.",
        mixinStandardHelpOptions = true)
final class FetchCommand implements Runnable {
    private final Terminal terminal;

    @Mixin
    private final Options options = new Options();

    @Parameters(index = "0", paramLabel = "BLOG", description = "The blog’s name.")
    private String blog = "";

    @Parameters(index = "1..*", paramLabel = "ID", description = "Ids of posts there, as they are listed.")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--all", description = "All posts and pages, drafts too.")
    private boolean all;

    @Option(names = "--search", paramLabel = "WORDS", description = "Those with these words in them.")
    private String words = "";

    @Option(names = "--pages", description = "List or search pages, not posts.")
    private boolean pages;

    FetchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        terminal.withLibrary(options, services -> {
            Blog target = BlogCommands.named(services, blog);
            if (!all && words.isBlank() && ids.isEmpty()) {
                list(services.publishing().fetching(), target);
            } else {
                fetch(services.publishing().fetching(), target);
            }
        });
    }

    private void list(Fetching fetching, Blog target) {
        RemoteList list = page(fetching, target, query());
        if (options.json()) {
            terminal.json(list.entries().stream().map(FetchCommand::facts).toList());
            return;
        }
        list.entries()
                .forEach(entry -> terminal.out()
                        .println(Terminal.text(
                                "fetch.entry",
                                entry.id(),
                                Terminal.text("fetch.status." + key(entry.status())),
                                entry.title())));
        terminal.out().println(Terminal.text("fetch.listed", list.entries().size(), list.all()));
    }

    private RemoteQuery query() {
        return new RemoteQuery(pages ? RemotePost.Kind.PAGE : RemotePost.Kind.POST, words, 1);
    }

    private RemoteList page(Fetching fetching, Blog target, RemoteQuery query) {
        try {
            return switch (fetching.list(target.id(), query)) {
                case Listing.Here(RemoteList list) -> list;
                case Listing.Failed(Outcome outcome) -> throw new CliException(failure(outcome, target));
            };
        } catch (SecretsException e) {
            throw new CliException(Terminal.text("blog.secret", String.valueOf(e.getMessage())));
        }
    }

    private static String failure(Outcome outcome, Blog target) {
        return switch (outcome) {
            case Outcome.Refused(Outcome.Reason reason, String _) -> refusal(reason, target.name());
            case Outcome.NotSent(IOException cause, Optional<?> _) -> unreachable(target, cause);
            case Outcome.Unknown(IOException cause) -> unreachable(target, cause);
            case Outcome.Done _ -> "";
        };
    }

    private static String refusal(Outcome.Reason reason, String blog) {
        return Terminal.text("fetch.refused." + key(reason), blog);
    }

    private static String unreachable(Blog target, IOException cause) {
        return Terminal.text("fetch.unreachable", target.name(), String.valueOf(cause.getMessage()));
    }

    private void fetch(Fetching fetching, Blog target) {
        if (all) {
            fetching.wantAll(target.id());
        }
        if (!words.isBlank()) {
            RemoteQuery query = query();
            RemoteList list = page(fetching, target, query);
            fetching.want(target.id(), list.entries());
            while (list.more()) {
                query = query.next();
                list = page(fetching, target, query);
                fetching.want(target.id(), list.entries());
            }
        }
        fetching.want(target.id(), ids.stream().map(this::entry).toList());
        report(through(fetching, target), target);
    }

    private RemoteEntry entry(String id) {
        return new RemoteEntry(
                new RemoteId(pages && !id.contains("/") ? "pages/" + id : id),
                pages ? RemotePost.Kind.PAGE : RemotePost.Kind.POST,
                RemotePost.Status.OTHER,
                id,
                URI.create(""),
                Optional.empty(),
                Instant.EPOCH);
    }

    private List<Fetched> through(Fetching fetching, Blog target) {
        List<Fetched> came = new ArrayList<>();
        fetching.onFetched(one -> {
            came.add(one);
            if (!options.json()) {
                String why = one.why()
                        .map(reason -> "  " + refusal(reason, target.name()))
                        .orElse("");
                terminal.out()
                        .println(Terminal.text("fetch.row", Terminal.text("fetch.fate." + key(one.fate())), one.title())
                                + why);
            }
        });
        try {
            boolean more = true;
            while (more) {
                more = fetching.step();
            }
        } catch (IOException e) {
            throw new CliException(unreachable(target, e));
        }
        return came;
    }

    private void report(List<Fetched> came, Blog target) {
        Map<String, Object> counts = new LinkedHashMap<>();
        for (Fetched.Fate fate : Fetched.Fate.values()) {
            counts.put(
                    key(fate), came.stream().filter(one -> one.fate() == fate).count());
        }
        if (options.json()) {
            Map<String, Object> facts = new LinkedHashMap<>(counts);
            facts.put("posts", came.stream().map(FetchCommand::facts).toList());
            terminal.json(facts);
        } else {
            terminal.out().println(Terminal.text("fetch.sum", counts.values().toArray()));
        }
        if (came.stream().anyMatch(one -> one.fate() == Fetched.Fate.FAILED)) {
            throw new CliException(Terminal.text("fetch.failed", target.name()));
        }
    }

    private static Map<String, Object> facts(Fetched one) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("remote", one.remote().value());
        facts.put("title", one.title());
        facts.put("fate", key(one.fate()));
        one.post().ifPresent(post -> facts.put("id", post.value()));
        one.why().ifPresent(why -> facts.put("why", key(why)));
        return facts;
    }

    private static Map<String, Object> facts(RemoteEntry entry) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("remote", entry.id().value());
        facts.put("kind", key(entry.kind()));
        facts.put("status", key(entry.status()));
        facts.put("title", entry.title());
        facts.put("link", entry.link().toString());
        facts.put("modified", entry.modified().toString());
        return facts;
    }

    private static String key(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
