package app.byline.cli;

import app.byline.history.TextDiff;
import app.byline.merge.MergeSheet;
import app.byline.merge.MergeSheet.Answer;
import app.byline.merge.MergeSheet.Question;
import app.byline.post.Post;
import app.byline.publish.Blog;
import app.byline.publish.JobId;
import app.byline.publish.Outcome;
import app.byline.publish.Publication;
import app.byline.publish.ServerChange;
import app.byline.publish.ServerChanges.Look;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A post that was changed here and on its blog: shown, or settled.
@Command(
        name = "merge",
        description = "Show what was changed of a post here and on its blog, or settle it and publish.",
        mixinStandardHelpOptions = true)
final class MergeCommand implements Runnable {
    private final Terminal terminal;

    @Mixin
    private final Options options = new Options();

    @Parameters(paramLabel = "POST", description = "The post’s id, or how it begins.")
    private String what = "";

    @Option(names = "--blog", paramLabel = "NAME", description = "The blog; the usual one when none is named.")
    private String blog = "";

    @Option(
            names = "--keep",
            paramLabel = "SIDE",
            description = "What to keep of each part that both changed: mine, theirs or both. It is then published.")
    private @Nullable Answer keep;

    @Option(
            names = "--diff",
            description = "Print what publishing would change there: [-words gone-] and {+words new+}.")
    private boolean diff;

    @Option(names = "--wait", paramLabel = "SECONDS", description = "How long to wait for the blog (60).")
    private long seconds = 60;

    MergeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        terminal.withLibrary(options, services -> {
            Blog target = BlogCommands.named(services, blog);
            Post post = Terminal.post(services, what);
            ServerChange change = look(services, post, target);
            if (diff) {
                compare(change);
            } else if (keep == null) {
                show(change, target);
            } else {
                settle(services, change, target, keep);
            }
        });
    }

    private static ServerChange look(Services services, Post post, Blog target) {
        try {
            return switch (services.publishing().serverMerge().look(post.id(), target.id())) {
                case Look.Here(ServerChange change) -> change;
                case Look.Failed(Outcome outcome) ->
                    throw new CliException(Terminal.text("merge.unread", target.name(), outcome.said())
                            .strip());
            };
        } catch (IOException e) {
            throw new CliException(Terminal.text("merge.unread", target.name(), String.valueOf(e.getMessage())));
        }
    }

    private void compare(ServerChange change) {
        String there = change.theirs().body();
        String here = change.mine().body();
        List<TextDiff.Change> changes = TextDiff.between(there, here);
        if (options.json()) {
            terminal.json(HistoryCommands.facts(there, here, changes));
        } else {
            terminal.out().print(HistoryCommands.marked(there, here, changes));
        }
    }

    private void show(ServerChange change, Blog target) {
        List<Question> questions = change.sheet().questions();
        if (options.json()) {
            terminal.json(questions.stream().map(MergeCommand::facts).toList());
        } else {
            questions.forEach(question -> terminal.out().println(marked(question, target.name())));
        }
        if (!questions.isEmpty()) {
            throw new CliException(
                    Terminal.text("merge.open", change.mine().id().value(), questions.size()),
                    CliException.CHANGED_ON_BOTH_SIDES);
        }
        if (!options.json()) {
            terminal.out().println(Terminal.text("merge.fits"));
        }
    }

    private void settle(Services services, ServerChange change, Blog target, Answer answer) {
        MergeSheet sheet = change.sheet();
        Post merged = sheet.answered(Collections.nCopies(sheet.questions().size(), answer));
        Publication there = new Sending(services, seconds)
                .published(() -> queued(services, change, merged, target), merged.id(), target);
        terminal.say(
                options,
                there.link().toString(),
                Map.of("id", merged.id().value(), "link", there.link().toString(), "live", there.live()));
    }

    private static JobId queued(Services services, ServerChange change, Post merged, Blog target) {
        try {
            long revision = services.publishing().serverMerge().settle(change, merged);
            return services.publishing().outbox().publish(merged.id(), revision, target.id());
        } catch (IOException e) {
            throw new CliException(String.valueOf(e.getMessage()));
        }
    }

    /// As version control marks it.
    private static String marked(Question question, String blog) {
        return "%s\n<<<<<<< %s\n%s\n||||||| %s\n%s\n=======\n%s\n>>>>>>> %s"
                .formatted(
                        part(question),
                        Terminal.text("merge.mine"),
                        question.mine(),
                        Terminal.text("merge.base"),
                        question.base(),
                        question.theirs(),
                        blog);
    }

    private static Map<String, String> facts(Question question) {
        return Map.of(
                "part", part(question),
                "base", question.base(),
                "mine", question.mine(),
                "theirs", question.theirs());
    }

    private static String part(Question question) {
        return question.part().name().toLowerCase(Locale.ROOT);
    }
}
