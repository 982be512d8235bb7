package app.byline.cli;

import app.byline.publish.JobId;
import app.byline.publish.PublishJob;
import app.byline.publish.PublishJob.Aim;
import app.byline.publish.PublishJob.State;
import app.byline.publish.SentPost;
import app.byline.publish.WaitingPost;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What waits to be sent, and what was sent.
@Command(
        name = "outbox",
        description = "List what waits to be sent and what was sent, try again, or take out.",
        mixinStandardHelpOptions = true)
final class OutboxCommands implements Runnable {
    private static final int MOST_SENT = 20;

    private final Terminal terminal;

    @Mixin
    private final Options options = new Options();

    OutboxCommands(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        list(options);
    }

    @Command(
            name = "list",
            description = "List what waits, with its number and why, and what was sent last, with its address.",
            mixinStandardHelpOptions = true)
    void list(@Mixin Options given) {
        terminal.withLibrary(given, services -> {
            List<WaitingPost> waiting = services.publishing().outbox().waiting();
            List<SentPost> sent = services.publishing().outbox().sent(MOST_SENT);
            if (given.json()) {
                terminal.json(Map.of(
                        "waiting", waiting.stream().map(OutboxCommands::facts).toList(),
                        "sent", sent.stream().map(OutboxCommands::facts).toList()));
            } else {
                waiting.forEach(post -> terminal.out().println(line(post)));
                sent.forEach(post -> terminal.out().println(line(post)));
            }
        });
    }

    @Command(
            name = "retry",
            description = "Try a waiting or stopped one now, and wait for what becomes of it.",
            mixinStandardHelpOptions = true)
    void retry(
            @Mixin Options given,
            @Parameters(paramLabel = "NUMBER") long number,
            @Option(names = "--restore", description = "Take the post out of the blog’s trash for it.") boolean restore,
            @Option(names = "--anew", description = "Publish it as a new post where the old one is gone.") boolean anew,
            @Option(names = "--wait", defaultValue = "60", paramLabel = "SECONDS", description = "How long (60).")
                    long seconds) {
        terminal.withLibrary(given, services -> {
            WaitingPost waiting = waiting(services, number);
            PublishJob job = new Sending(services, seconds)
                    .through(
                            () -> {
                                JobId id = waiting.job().id();
                                if (restore) {
                                    services.publishing().outbox().restore(id);
                                } else if (anew) {
                                    services.publishing().outbox().publishAnew(id);
                                } else {
                                    services.publishing().outbox().retry(id);
                                }
                                return id;
                            },
                            waiting.blogName());
            if (job.state() != State.DONE) {
                throw Sending.failed(job, waiting.blogName());
            }
            if (job.aim() == Aim.WITHDRAW) {
                terminal.say(
                        given,
                        Terminal.text("unpublish.done", waiting.blogName()),
                        Map.of("id", job.post().value(), "live", false));
                return;
            }
            String link = services.publishing()
                    .outbox()
                    .publication(job.post(), job.blog())
                    .map(there -> there.link().toString())
                    .orElse("");
            terminal.say(given, link, Map.of("id", job.post().value(), "link", link));
        });
    }

    @Command(
            name = "cancel",
            description = "Take a waiting or stopped one out; what stands on the blog stays as it is.",
            mixinStandardHelpOptions = true)
    void cancel(
            @Mixin Options given,
            @Parameters(paramLabel = "NUMBER") long number,
            @Option(names = "--keep-here", description = "Count the post no longer as one of that blog.")
                    boolean keepHere) {
        terminal.withLibrary(given, services -> {
            WaitingPost waiting = waiting(services, number);
            JobId id = waiting.job().id();
            if (keepHere) {
                services.publishing().outbox().keepHere(id);
            } else {
                services.publishing().outbox().cancel(id);
            }
            PublishJob now = services.publishing().outbox().find(id).orElseThrow();
            if (now.state() != State.CANCELLED) {
                throw new CliException(Terminal.text("outbox.not_now", number, key(now.state())));
            }
            String said = waiting.job().aim() == Aim.WITHDRAW ? "outbox.cancelled.back" : "outbox.cancelled";
            terminal.say(given, Terminal.text(said, waiting.title(), waiting.blogName()), facts(waiting));
        });
    }

    private static WaitingPost waiting(Services services, long number) {
        return services.publishing().outbox().waiting().stream()
                .filter(post -> post.job().id().value() == number)
                .findFirst()
                .orElseThrow(() -> new CliException(Terminal.text("outbox.none", number)));
    }

    private static String line(WaitingPost post) {
        PublishJob job = post.job();
        String why = job.refusal().map(OutboxCommands::key).orElse("");
        return Terminal.text(
                        "outbox.waiting",
                        job.id().value(),
                        job.post().value().substring(0, 8),
                        key(job.aim()),
                        job.waitsForAuthor() ? why + " " + job.problem() : job.problem(),
                        post.title(),
                        post.blogName())
                .strip();
    }

    private static String line(SentPost post) {
        return Terminal.text(
                "outbox.sent",
                post.published().time(),
                post.post().value().substring(0, 8),
                post.published().link(),
                post.title());
    }

    private static Map<String, Object> facts(WaitingPost post) {
        PublishJob job = post.job();
        Map<String, Object> facts = new TreeMap<>(Map.of(
                "number", job.id().value(),
                "id", job.post().value(),
                "title", post.title(),
                "blog", post.blogName(),
                "aim", key(job.aim()),
                "state", key(job.state()),
                "since", post.since().toString(),
                "problem", job.problem()));
        job.refusal().ifPresent(why -> facts.put("refusal", key(why)));
        job.retryAt().ifPresent(time -> facts.put("retryAt", time.toString()));
        return facts;
    }

    private static Map<String, Object> facts(SentPost post) {
        return Map.of(
                "id", post.post().value(),
                "title", post.title(),
                "blog", post.published().blogName(),
                "link", post.published().link().toString(),
                "live", post.published().live(),
                "time", post.published().time().toString());
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
