package app.byline.cli;

import app.byline.history.Revision;
import app.byline.history.TextDiff;
import app.byline.post.FrontMatter;
import app.byline.post.Post;
import app.byline.publish.Published;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What a post said earlier.
@Command(
        name = "history",
        description = "List, read, compare, name and restore what a post said earlier.",
        mixinStandardHelpOptions = true)
final class HistoryCommands implements Runnable {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    HistoryCommands(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Terminal.text("usage.none"));
    }

    @Command(name = "list", description = "List a post’s revisions, newest first.", mixinStandardHelpOptions = true)
    void list(@Mixin Options given, @Parameters(paramLabel = "POST") String post) {
        terminal.withLibrary(given, services -> {
            Post found = Terminal.post(services, post);
            List<Published> published = services.publishing().outbox().published(found.id());
            List<Revision> revisions = services.history()
                    .timeline(
                            found.id(),
                            published.stream().map(Published::revision).toList());
            if (given.json()) {
                terminal.json(revisions.stream()
                        .map(revision -> facts(revision, published))
                        .toList());
            } else {
                revisions.forEach(revision -> terminal.out().println(line(revision, published)));
            }
        });
    }

    @Command(name = "show", description = "Print a post as it was at a revision.", mixinStandardHelpOptions = true)
    void show(
            @Mixin Options given,
            @Parameters(paramLabel = "POST") String post,
            @Parameters(paramLabel = "REVISION") long revision) {
        terminal.withLibrary(given, services -> {
            Post then = at(services, Terminal.post(services, post), revision);
            if (given.json()) {
                terminal.json(Map.of(
                        "id", then.id().value(),
                        "revision", then.revision(),
                        "saved", then.modified().toString(),
                        "title", then.title(),
                        "body", then.body()));
            } else {
                terminal.out()
                        .print(FrontMatter.jekyll(services.clock().getZone()).write(then));
            }
        });
    }

    @Command(
            name = "diff",
            description = "Print what changed since a revision: [-words gone-] and {+words new+}.",
            mixinStandardHelpOptions = true)
    void diff(
            @Mixin Options given,
            @Parameters(paramLabel = "POST") String post,
            @Parameters(paramLabel = "REVISION") long revision) {
        terminal.withLibrary(given, services -> {
            Post now = Terminal.post(services, post);
            Post then = at(services, now, revision);
            List<TextDiff.Change> changes = TextDiff.between(then.body(), now.body());
            if (given.json()) {
                terminal.json(facts(then.body(), now.body(), changes));
            } else {
                terminal.out().print(marked(then.body(), now.body(), changes));
            }
        });
    }

    @Command(
            name = "name",
            description = "Name a revision, so that it stays for good; an empty name takes the name away.",
            mixinStandardHelpOptions = true)
    void name(
            @Mixin Options given,
            @Parameters(paramLabel = "POST") String post,
            @Parameters(paramLabel = "REVISION") long revision,
            @Parameters(paramLabel = "NAME") String name) {
        terminal.withLibrary(given, services -> {
            Post then = at(services, Terminal.post(services, post), revision);
            services.history().name(then.id(), revision, name);
            terminal.say(given, name, Map.of("id", then.id().value(), "revision", revision, "name", name));
        });
    }

    @Command(
            name = "restore",
            description = "Give a post the title and text of a revision; what it says now stays in its history.",
            mixinStandardHelpOptions = true)
    void restore(
            @Mixin Options given,
            @Parameters(paramLabel = "POST") String post,
            @Parameters(paramLabel = "REVISION") long revision) {
        terminal.withLibrary(given, services -> {
            Post now = Terminal.post(services, post);
            Post then = at(services, now, revision);
            Post saved = services.posts().save(now.withText(then.title(), then.body()));
            terminal.say(
                    given,
                    Terminal.text("history.restored", saved.title(), saved.revision()),
                    Map.of("id", saved.id().value(), "revision", saved.revision()));
        });
    }

    private static Post at(Services services, Post post, long revision) {
        return services.history()
                .at(post.id(), revision)
                .orElseThrow(() -> new CliException(Terminal.text("history.none", post.title(), revision)));
    }

    private static String line(Revision revision, List<Published> published) {
        StringBuilder line =
                new StringBuilder("%5d  %s  %s".formatted(revision.number(), revision.saved(), revision.title()));
        revision.name().ifPresent(name -> line.append("  ").append(Terminal.text("history.named", name)));
        published.stream()
                .filter(one -> one.revision() == revision.number())
                .forEach(one -> line.append("  ")
                        .append(Terminal.text("history.published", one.blogName(), one.time(), one.link())));
        return line.toString();
    }

    private static Map<String, Object> facts(Revision revision, List<Published> published) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("revision", revision.number());
        facts.put("saved", revision.saved().toString());
        facts.put("title", revision.title());
        facts.put("name", revision.name().orElse(""));
        facts.put(
                "published",
                published.stream()
                        .filter(one -> one.revision() == revision.number())
                        .map(one -> Map.of(
                                "blog", one.blogName(),
                                "time", one.time().toString(),
                                "link", one.link().toString(),
                                "live", one.live()))
                        .toList());
        return facts;
    }

    static List<Map<String, String>> facts(String then, String now, List<TextDiff.Change> changes) {
        return changes.stream()
                .map(change -> Map.of(
                        "gone", then.substring(change.from(), change.to()),
                        "new", now.substring(change.newFrom(), change.newTo())))
                .toList();
    }

    static String marked(String then, String now, List<TextDiff.Change> changes) {
        StringBuilder marked = new StringBuilder();
        int at = 0;
        for (TextDiff.Change change : changes) {
            marked.append(then, at, change.from());
            if (change.from() < change.to()) {
                marked.append("[-").append(then, change.from(), change.to()).append("-]");
            }
            if (change.newFrom() < change.newTo()) {
                marked.append("{+")
                        .append(now, change.newFrom(), change.newTo())
                        .append("+}");
            }
            at = change.to();
        }
        return marked.append(then.substring(at)).toString();
    }
}
