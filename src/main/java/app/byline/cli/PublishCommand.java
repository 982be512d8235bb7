package app.byline.cli;

import app.byline.post.Post;
import app.byline.post.Release;
import app.byline.publish.Blog;
import app.byline.publish.JobId;
import app.byline.publish.Publication;
import app.byline.publish.PublishJob;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Publishes a file or a post through the same outbox as the window, and prints its address.
@Command(
        name = "publish",
        description = "Publish a Markdown file, or a post of the library, and print its address.",
        mixinStandardHelpOptions = true)
final class PublishCommand implements Runnable {
    private final Terminal terminal;

    @Mixin
    private final Options options = new Options();

    @Parameters(paramLabel = "FILE|POST", description = "A Markdown file, - for standard input, or a post’s id.")
    private String what = "";

    @Option(names = "--blog", paramLabel = "NAME", description = "The blog; the usual one when none is named.")
    private String blog = "";

    @Option(names = "--draft", description = "Send it as a draft.")
    private boolean draft;

    @Option(names = "--wait", paramLabel = "SECONDS", description = "How long to wait for the blog (60).")
    private long seconds = 60;

    PublishCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        terminal.withLibrary(options, services -> {
            Blog target = BlogCommands.named(services, blog);
            Post post = services.posts().save(released(post(services)));
            Publication sent = publish(services, post, target);
            terminal.say(
                    options,
                    sent.link().toString(),
                    Map.of("id", post.id().value(), "link", sent.link().toString(), "live", sent.live()));
        });
    }

    private Post post(Services services) {
        boolean file = what.equals("-") || Files.isRegularFile(Path.of(what));
        return file ? new MarkdownFile(terminal, Path.of(what)).post(services) : Terminal.post(services, what);
    }

    private Post released(Post post) {
        return draft
                ? post.withDetails(post.slug(), post.excerpt(), post.categories(), post.tags(), new Release.AsDraft())
                : post;
    }

    private Publication publish(Services services, Post post, Blog target) {
        CompletableFuture<PublishJob> over = new CompletableFuture<>();
        services.outbox().onChange(job -> {
            if (job.post().equals(post.id()) && isOver(job)) {
                over.complete(job);
            }
        });
        JobId id = services.outbox().publish(post.id(), post.revision(), target.id());
        services.startSending();
        PublishJob job = await(services, over, id, target);
        Optional<Publication> publication = services.outbox().publication(post.id(), target.id());
        if (job.state() != PublishJob.State.DONE || publication.isEmpty()) {
            String reason = job.refusal().map(Enum::name).orElse("UNKNOWN");
            throw new CliException(Terminal.text("publish.failed", target.name(), reason, job.problem())
                    .strip());
        }
        return publication.get();
    }

    private PublishJob await(Services services, CompletableFuture<PublishJob> over, JobId id, Blog target) {
        try {
            return over.get(Duration.ofSeconds(seconds).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            String problem = services.outbox().find(id).map(PublishJob::problem).orElse("");
            throw new CliException(
                    Terminal.text("publish.waiting", target.name(), problem).strip());
        } catch (InterruptedException | ExecutionException e) {
            throw new CliException(Terminal.text("publish.waiting", target.name(), ""));
        }
    }

    private static boolean isOver(PublishJob job) {
        return switch (job.state()) {
            case DONE, FAILED, CANCELLED -> true;
            case READY, SENDING, CHECKING -> false;
        };
    }
}
