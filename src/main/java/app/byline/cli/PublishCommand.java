package app.byline.cli;

import app.byline.post.Post;
import app.byline.post.Release;
import app.byline.publish.Blog;
import app.byline.publish.LinkedPosts;
import app.byline.publish.Publication;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
            Post post = services.posts().save(released(MarkdownFile.orPost(terminal, services, what)));
            Publication sent = publish(services, post, target);
            List<String> words = words(services, post, target);
            if (!words.isEmpty()) {
                terminal.err().println(Terminal.text("publish.words", words.size(), target.name(), list(words)));
            }
            terminal.say(
                    options,
                    sent.link().toString(),
                    Map.of(
                            "id",
                            post.id().value(),
                            "link",
                            sent.link().toString(),
                            "live",
                            sent.live(),
                            "words",
                            words));
        });
    }

    /// The titles of the posts whose links were published as words.
    private static List<String> words(Services services, Post post, Blog target) {
        return new LinkedPosts(services.posts(), services.publishing().outbox())
                .missing(post, target.id()).stream()
                        .map(LinkedPosts.Missing::title)
                        .toList();
    }

    private static String list(List<String> titles) {
        return titles.stream().map(title -> "“" + title + "”").collect(Collectors.joining(", "));
    }

    private Post released(Post post) {
        return draft
                ? post.withDetails(post.slug(), post.excerpt(), post.categories(), post.tags(), new Release.AsDraft())
                : post;
    }

    private Publication publish(Services services, Post post, Blog target) {
        services.publishing()
                .serverMerge()
                .onMerge(_ -> terminal.err().println(Terminal.text("publish.merged", target.name())));
        return new Sending(services, seconds)
                .published(
                        () -> services.publishing().outbox().publish(post.id(), post.revision(), target.id()),
                        post.id(),
                        target);
    }
}
