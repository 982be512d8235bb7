package app.byline.ui;

import app.byline.post.PostId;
import app.byline.ui.editor.FacingPages;
import app.byline.ui.library.LibraryModel;
import app.byline.ui.text.Messages;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.feather.Feather;

/// What can be done with two posts side by side, each once. JavaFX's thread.
final class FacingCommands {
    /// By how much of the room one key moves the divider.
    private static final double STEP = 0.05;

    /// Shows the post that is selected in the list.
    final Command selected;

    private final FacingPages pages;
    private final Desk desk;
    private final List<Command> all;

    /// `ask` asks for a post and hands it over.
    FacingCommands(FacingPages pages, LibraryModel library, Desk desk, Consumer<Consumer<PostId>> ask) {
        this.pages = pages;
        this.desk = desk;
        ObservableValue<Boolean> two = pages.areTwo();
        selected = Command.of(
                        "beside",
                        () -> Optional.ofNullable(library.selected().get()).ifPresent(this::open))
                .icon(Feather.COLUMNS)
                .when(library.hasSelectedPost());
        all = List.of(
                Command.of("beside.choose", () -> ask.accept(this::open))
                        .keys("Shortcut+Alt+B")
                        .icon(Feather.COLUMNS)
                        .when(desk.hasOpenPost()),
                Command.of("beside.turn", pages::turnOver)
                        .keys("Shortcut+F6")
                        .icon(Feather.CORNER_UP_RIGHT)
                        .when(two),
                Command.of("beside.swap", pages::swap).icon(Feather.REPEAT).when(two),
                Command.of("beside.wider", () -> pages.widen(STEP))
                        .keys("Shortcut+Alt+Shift+Right")
                        .icon(Feather.MAXIMIZE_2)
                        .when(two),
                Command.of("beside.narrower", () -> pages.widen(-STEP))
                        .keys("Shortcut+Alt+Shift+Left")
                        .icon(Feather.MINIMIZE_2)
                        .when(two),
                Command.of("beside.alone", pages::alone)
                        .keys("Shortcut+Alt+Shift+B")
                        .icon(Feather.SQUARE)
                        .when(two));
    }

    /// All but the one of the list, in the menu's order.
    List<Command> all() {
        return all;
    }

    private void open(PostId post) {
        pages.openBeside(post).thenAccept(two -> {
            if (!two) {
                desk.say(Messages.text("beside.same"));
            }
        });
    }
}
