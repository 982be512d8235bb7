package app.byline.cli;

import app.byline.publish.Blog;
import app.byline.publish.PostDefaults;
import app.byline.snippet.Template;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What new posts for a blog begin with.
@Command(
        name = "defaults",
        description = "Tell what new posts for a blog begin with, or change it.",
        mixinStandardHelpOptions = true)
final class DefaultsCommand implements Runnable {
    private final Terminal terminal;

    @Mixin
    private final Options options = new Options();

    @Option(names = "--footer", paramLabel = "FILE", description = "What stands below each; - reads standard input.")
    private @Nullable Path footer;

    @Option(names = "--tag", paramLabel = "TAG", description = "A tag of each, in the place of those there are.")
    private @Nullable List<String> tags;

    @Option(
            names = "--category",
            paramLabel = "CATEGORY",
            description = "A category of each, in the place of those there are.")
    private @Nullable List<String> categories;

    @Option(names = "--template", paramLabel = "TEMPLATE", description = "The template that each begins with.")
    private @Nullable String template;

    @Option(names = "--none", description = "Forget all that was there before.")
    private boolean none;

    @Parameters(paramLabel = "NAME", description = "The blog.")
    private String name = "";

    DefaultsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        Optional<String> below = Optional.ofNullable(footer)
                .map(file -> FileCommands.read(terminal, file).strip());
        terminal.withLibrary(options, services -> {
            Blog blog = BlogCommands.named(services, name);
            PostDefaults before = none ? PostDefaults.NONE : PostDefaults.of(blog);
            PostDefaults after = new PostDefaults(
                    below.orElse(before.footer()),
                    tags == null ? before.tags() : tags,
                    categories == null ? before.categories() : categories,
                    template == null
                            ? before.template()
                            : Optional.of(TemplateCommands.named(services, template)
                                    .id()
                                    .value()));
            if (!after.equals(PostDefaults.of(blog))) {
                services.publishing().blogs().save(after.in(blog));
            }
            say(services, blog, after);
        });
    }

    private void say(Services services, Blog blog, PostDefaults defaults) {
        String begins = defaults.template()
                .flatMap(id -> services.standingTexts().templates().stream()
                        .filter(one -> one.id().value().equals(id))
                        .findFirst())
                .map(Template::name)
                .orElse("");
        terminal.say(
                options,
                Terminal.text(
                        "blog.defaults",
                        blog.name(),
                        begins,
                        String.join(", ", defaults.tags()),
                        String.join(", ", defaults.categories()),
                        defaults.footer()),
                Map.of(
                        "name", blog.name(),
                        "template", begins,
                        "tags", defaults.tags(),
                        "categories", defaults.categories(),
                        "footer", defaults.footer()));
    }
}
