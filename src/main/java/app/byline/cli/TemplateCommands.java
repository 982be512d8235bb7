package app.byline.cli;

import app.byline.publish.Blog;
import app.byline.publish.BlogId;
import app.byline.snippet.StandingId;
import app.byline.snippet.StandingTexts;
import app.byline.snippet.Template;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The commands on templates.
@Command(name = "templates", description = "What posts begin with.", mixinStandardHelpOptions = true)
final class TemplateCommands implements Runnable {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    TemplateCommands(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Terminal.text("usage.none"));
    }

    @Command(name = "list", description = "List the templates and their titles.", mixinStandardHelpOptions = true)
    void list(@Mixin Options given) {
        terminal.withLibrary(given, services -> {
            List<Template> templates = services.standingTexts().templates();
            if (given.json()) {
                terminal.json(templates.stream().map(TemplateCommands::facts).toList());
            } else {
                templates.forEach(one -> terminal.out().println((one.name() + "  " + one.title()).strip()));
            }
        });
    }

    @Command(
            name = "add",
            description = "Keep a template, in the place of one that is called the same.",
            mixinStandardHelpOptions = true)
    void add(
            @Mixin Options given,
            @Option(
                            names = "--title",
                            paramLabel = "TITLE",
                            defaultValue = "",
                            description = "What titles begin with; it may have variables.")
                    String title,
            @Option(names = "--tag", paramLabel = "TAG", description = "A tag of such posts.") @Nullable
                    List<String> tags,
            @Option(names = "--category", paramLabel = "CATEGORY", description = "A category of such posts.") @Nullable
                    List<String> categories,
            @Option(names = "--blog", paramLabel = "BLOG", defaultValue = "", description = "For which such posts are.")
                    String blog,
            @Parameters(paramLabel = "NAME") String name,
            @Parameters(paramLabel = "FILE", description = "Its text; - reads standard input.") Path file) {
        String text = FileCommands.read(terminal, file);
        terminal.withLibrary(given, services -> {
            StandingId id = StandingTexts.called(services.standingTexts().templates(), name)
                    .map(Template::id)
                    .orElseGet(StandingId::create);
            Optional<BlogId> target = Optional.of(blog)
                    .filter(named -> !named.isBlank())
                    .map(named -> BlogCommands.named(services, named))
                    .map(Blog::id);
            Template template = new Template(id, name, title, text, names(tags), names(categories), target);
            SnippetCommands.mustHaveName(template.name());
            services.standingTexts().save(template);
            terminal.say(given, template.name(), facts(template));
        });
    }

    private static List<String> names(@Nullable List<String> given) {
        return given == null ? List.of() : given;
    }

    @Command(name = "remove", description = "Delete a template.", mixinStandardHelpOptions = true)
    void remove(@Mixin Options given, @Parameters(paramLabel = "NAME") String name) {
        terminal.withLibrary(given, services -> {
            Template template = named(services, name);
            services.standingTexts().remove(template.id());
            terminal.say(given, template.name(), facts(template));
        });
    }

    /// The template of that name.
    static Template named(Services services, String name) {
        return StandingTexts.called(services.standingTexts().templates(), name)
                .orElseThrow(() -> new CliException(Terminal.text("template.none", name)));
    }

    private static Map<String, ?> facts(Template template) {
        return Map.of(
                "name", template.name(),
                "title", template.title(),
                "text", template.text(),
                "tags", template.tags(),
                "categories", template.categories(),
                "blog", template.blog().map(BlogId::value).orElse(""));
    }
}
