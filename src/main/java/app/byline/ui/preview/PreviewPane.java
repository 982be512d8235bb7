package app.byline.ui.preview;

import app.byline.markdown.Block;
import app.byline.markdown.BlockDiff;
import app.byline.markdown.Rendered;
import app.byline.markdown.Splice;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.concurrent.Worker;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The post as readers will see it. The page is loaded once; each rendering changes only the blocks that differ, so
/// what
/// is read keeps its place. Nothing of the post can run, navigate or load anything but images. JavaFX's thread.
/// See docs/decisions/0004-webview-preview.md.
public final class PreviewPane {
    private static final JsonMapper JSON = new JsonMapper();

    private final WebView view = new WebView();
    private final StackPane pane = new StackPane(view);
    private final ReadOnlyLongWrapper shownVersion = new ReadOnlyLongWrapper(this, "shownVersion", -1);
    private boolean ready;
    private List<Block> blocks = List.of();
    private @Nullable Rendered waiting;
    private boolean dark;
    private int caretLine;

    /// `media` is the folder in which the post's own images lie; `links` is handed each address the reader clicks.
    public PreviewPane(Path media, Consumer<URI> links) {
        pane.setId("preview");
        view.setId("preview-page");
        view.setContextMenuEnabled(false);
        WebEngine engine = view.getEngine();
        engine.setCreatePopupHandler(_ -> null);
        engine.getLoadWorker().stateProperty().addListener((_, _, state) -> {
            if (state == Worker.State.SUCCEEDED) {
                loaded(engine, links);
            }
        });
        engine.loadContent(PreviewPage.html(media));
    }

    public Region node() {
        return pane;
    }

    /// The version of the text that the page shows, -1 before any.
    public ReadOnlyLongProperty shownVersion() {
        return shownVersion.getReadOnlyProperty();
    }

    /// Brings the page to this rendering; null, when no post is open, empties it.
    public void show(@Nullable Rendered rendered) {
        if (!ready) {
            waiting = rendered;
            return;
        }
        List<Block> after = rendered == null ? List.of() : rendered.blocks();
        Splice splice = BlockDiff.between(blocks, after);
        blocks = after;
        if (splice.removed() > 0 || !splice.added().isEmpty()) {
            call("splice(%d, %d, %s)".formatted(splice.from(), splice.removed(), quoted(html(splice.added()))));
        }
        if (rendered != null) {
            shownVersion.set(rendered.version());
            follow(caretLine);
        }
    }

    /// Starts from the top again: another post is open.
    public void restart() {
        caretLine = 0;
        call("scrollTo(0, 0)");
    }

    /// Keeps the block of that line of the text, from 0, in sight.
    public void follow(int line) {
        caretLine = line;
        if (!blocks.isEmpty()) {
            call("follow(" + blockAt(line) + ")");
        }
    }

    /// Shows light or dark colours.
    public void dark(boolean newDark) {
        dark = newDark;
        call("dark(" + newDark + ")");
    }

    /// Scales the text; 1 is the usual size.
    public void zoom(double factor) {
        view.setZoom(factor);
    }

    /// What the page holds now, as its own engine reads it, for tests.
    WebEngine engine() {
        return view.getEngine();
    }

    private void loaded(WebEngine engine, Consumer<URI> links) {
        engine.executeScript(PreviewPage.script());
        ready = true;
        PageLinks.hand(engine, links);
        blocks = List.of();
        dark(dark);
        show(waiting);
    }

    /// Calls one of the functions in `page.js`; nothing while the page is still loading.
    private void call(String function) {
        if (ready) {
            view.getEngine().executeScript("byline." + function);
        }
    }

    private static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }

    private int blockAt(int line) {
        int found = 0;
        for (int i = 0; i < blocks.size() && blocks.get(i).line() <= line; i++) {
            found = i;
        }
        return found;
    }

    private static String html(List<Block> added) {
        return added.stream()
                .map(block -> "<div class=\"block\">" + block.html() + "</div>")
                .collect(Collectors.joining());
    }
}
