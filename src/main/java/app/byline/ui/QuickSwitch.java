package app.byline.ui;

import app.byline.library.PostTitles;
import app.byline.library.PostTitles.Known;
import app.byline.library.PostTitles.Titled;
import app.byline.library.TitleMatch;
import app.byline.markdown.Heading;
import app.byline.post.PostId;
import app.byline.ui.text.EveryWord;
import app.byline.ui.text.Messages;
import app.byline.ui.text.PostDate;
import app.byline.ui.theme.ListRows;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One field that leads anywhere: to a post by letters of its title, with `#` or `@` to a heading of the open one, with
/// `>` to a command. Posts are looked for beside the window, and only for what was typed last. JavaFX's thread.
final class QuickSwitch {
    /// What is typed before the name of a command.
    static final String COMMANDS = ">";

    private static final int MOST = 50;
    /// How many rows it grows to.
    private static final int ROWS = 8;

    private final OverList<QuickRow.Found> over;
    private final Sources sources;
    private final Label nothing = new Label();
    private final AtomicLong newest = new AtomicLong();
    private @Nullable CompletionStage<Known> known;
    private Consumer<PostId> leading = _ -> {};

    /// What it leads to. `commands` is asked for those there are now; `background` may take long.
    record Sources(
            PostTitles titles,
            OpenPost open,
            Editing editing,
            Supplier<List<Command>> commands,
            PostDate dates,
            Background background) {}

    /// `layer` is what it is laid over.
    QuickSwitch(StackPane layer, Sources sources) {
        this.sources = sources;
        over = new OverList<>(
                layer,
                new OverList.What<>(
                        this::look,
                        QuickRow.Found::possible,
                        found -> found.action().run(),
                        QuickRow::new));
        over.box().setId("palette");
        over.words().setId("go-to");
        over.words().setPromptText(Messages.text("go.prompt"));
        FieldName.set(over.words(), Messages.text("go.prompt"));
        over.list().setAccessibleText(Messages.text("go.found"));
        over.list().setPlaceholder(nothing);
        ListRows.tell(over.list(), ROWS);
    }

    /// Opens it with this typed already, and the caret behind it; a post that is chosen is handed over.
    void open(String begun, Consumer<PostId> newLeading) {
        leading = newLeading;
        // Titles may have changed since it was open last.
        known = null;
        over.close();
        over.open(begun);
        over.words().end();
    }

    private void look(String typed, Consumer<List<QuickRow.Found>> show) {
        long number = newest.incrementAndGet();
        if (typed.startsWith(COMMANDS)) {
            nothing.setText(Messages.text("palette.nothing"));
            show.accept(matching(sources.commands().get(), typed.substring(1)).stream()
                    .map(QuickRow.Found::of)
                    .toList());
        } else if (typed.startsWith("#") || typed.startsWith("@")) {
            nothing.setText(Messages.text("go.nothing.heading"));
            show.accept(headings(typed.substring(1)));
        } else {
            nothing.setText("");
            posts(typed.strip(), number).whenComplete((found, failure) -> {
                if (number == newest.get()) {
                    nothing.setText(Messages.text("go.nothing.post"));
                    show.accept(failure == null ? posts(found, typed.isBlank()) : List.of());
                }
            });
        }
    }

    /// Those whose text has every word, in any order, then those of whose other names words begin so; possible ones
    /// first, else in the menu's order.
    static List<Command> matching(List<Command> commands, String words) {
        EveryWord wanted = EveryWord.of(words);
        return commands.stream()
                .filter(command -> wanted.isIn(command.text()) || wanted.begins(command.text() + " " + command.also()))
                .sorted(Comparator.comparing(
                                (Command command) -> !command.enabled().getValue())
                        .thenComparing(command -> !wanted.isIn(command.text())))
                .toList();
    }

    // ---- headings

    private record Scored(Heading heading, int score) {}

    /// In the order of the text until something is typed.
    private List<QuickRow.Found> headings(String typed) {
        TitleMatch match = TitleMatch.of(typed);
        return sources.editing().outline().getValue().stream()
                .flatMap(heading -> match.score(heading.text()).stream()
                        .mapToObj(score -> new Scored(heading, typed.isBlank() ? 0 : score)))
                .sorted(Comparator.comparingInt(Scored::score).reversed())
                .map(scored -> found(scored.heading(), typed.isBlank()))
                .toList();
    }

    private QuickRow.Found found(Heading heading, boolean indented) {
        String text = indented ? FindCommands.indented(heading) : heading.text();
        return QuickRow.Found.of(
                Feather.HASH,
                text,
                "#".repeat(heading.level()),
                () -> sources.editing().goTo(heading));
    }

    // ---- posts

    private CompletionStage<List<Titled>> posts(String typed, long number) {
        Background background = sources.background();
        if (typed.isEmpty()) {
            CompletionStage<List<Titled>> latest =
                    background.ask(() -> sources.titles().latest(MOST));
            // Of many posts they take longer than a letter may, so they are there when the first one is typed.
            titles();
            return latest;
        }
        return titles().thenCompose(titles ->
                background.ask(() -> sources.titles().best(titles, typed, MOST, () -> number == newest.get())));
    }

    private CompletionStage<Known> titles() {
        CompletionStage<Known> asked =
                known == null ? sources.background().ask(() -> sources.titles().known()) : known;
        known = asked;
        return asked;
    }

    /// Before anything is typed Enter leads to the post before this one.
    private List<QuickRow.Found> posts(List<Titled> found, boolean others) {
        PostId here = sources.open().id().getValue();
        return found.stream()
                .filter(post -> !others || !post.id().equals(here))
                .map(this::found)
                .toList();
    }

    private QuickRow.Found found(Titled post) {
        String title =
                Optional.of(post.title()).filter(words -> !words.isBlank()).orElse(Messages.text("library.untitled"));
        return QuickRow.Found.of(
                Feather.FILE_TEXT, title, sources.dates().of(post.modified()), () -> leading.accept(post.id()));
    }
}
