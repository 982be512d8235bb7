package app.byline.cli;

import app.byline.post.Post;
import app.byline.publish.Blog;
import app.byline.publish.JobId;
import app.byline.publish.PublishJob;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes a post back to a draft on its blog, through the same outbox as the window.
@Command(
        name = "unpublish",
        description = "Take a post back to a draft on its blog; nothing is deleted, and the text here stays.",
        mixinStandardHelpOptions = true)
final class UnpublishCommand implements Runnable {
    private final Terminal terminal;

    @Mixin
    private final Options options = new Options();

    @Parameters(paramLabel = "POST", description = "The post’s id, or how it begins.")
    private String what = "";

    @Option(names = "--blog", paramLabel = "NAME", description = "The blog; the usual one when none is named.")
    private String blog = "";

    @Option(names = "--wait", paramLabel = "SECONDS", description = "How long to wait for the blog (60).")
    private long seconds = 60;

    UnpublishCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        terminal.withLibrary(options, services -> {
            Blog target = BlogCommands.named(services, blog);
            Post post = Terminal.post(services, what);
            JobId id = services.publishing()
                    .outbox()
                    .withdraw(post.id(), target.id())
                    .orElseThrow(() -> new CliException(Terminal.text("unpublish.unseen", target.name())));
            PublishJob job = new Sending(services, seconds).through(() -> id, target.name());
            if (job.state() != PublishJob.State.DONE) {
                throw Sending.failed(job, target.name());
            }
            terminal.say(
                    options,
                    Terminal.text("unpublish.done", target.name()),
                    Map.of("id", post.id().value(), "live", false));
        });
    }
}
