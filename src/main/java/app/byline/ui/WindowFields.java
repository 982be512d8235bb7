package app.byline.ui;

import app.byline.markdown.Formatting;
import app.byline.post.PostId;
import app.byline.ui.editor.LinkDraft;
import app.byline.ui.links.LinkDialog;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The fields that are laid over a window: where to go, what to do, where a link leads. Each is made when it is first
/// asked for. JavaFX's thread.
final class WindowFields {
    private final StackPane layer;
    private final MainWindow.Parts parts;
    private final Supplier<List<Command>> commands;
    private @Nullable QuickSwitch quick;
    private @Nullable LinkDialog links;

    /// `commands` are all that there are at that moment.
    WindowFields(StackPane layer, MainWindow.Parts parts, Supplier<List<Command>> commands) {
        this.layer = layer;
        this.parts = parts;
        this.commands = commands;
    }

    /// Asks where a link is to lead; with several carets each begins one.
    void link() {
        parts.editing().link().ifPresentOrElse(this::link, () -> parts.editing().format(Formatting.LINK));
    }

    private void link(LinkDraft draft) {
        LinkDialog shown = links == null ? new LinkDialog(layer, parts.links()) : links;
        links = shown;
        shown.open(draft);
    }

    /// Asks for a post, a heading or a command to go to.
    void goTo() {
        quick("");
    }

    /// Asks for a command.
    void palette() {
        quick(QuickSwitch.COMMANDS);
    }

    /// Asks for a post, and hands it over.
    void choosePost(Consumer<PostId> chosen) {
        quick().open("", chosen);
    }

    private void quick(String begun) {
        quick().open(begun, this::goTo);
    }

    private void goTo(PostId post) {
        parts.open().open(post);
        parts.editing().editText();
    }

    private QuickSwitch quick() {
        QuickSwitch shown = quick;
        if (shown == null) {
            shown = new QuickSwitch(
                    layer,
                    new QuickSwitch.Sources(
                            parts.arranged().titles(),
                            parts.open(),
                            parts.editing(),
                            commands,
                            parts.dates(),
                            parts.background()));
            quick = shown;
        }
        return shown;
    }
}
