package app.byline.ui.preview;

import app.byline.ui.editor.EditorModel;
import app.byline.ui.editor.EditorPane;
import app.byline.ui.theme.Themes;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Ties a preview to what it shows: the open post, the caret, the window's colours and text size. JavaFX's thread.
public final class PreviewBinding {
    private PreviewBinding() {}

    /// A preview that follows the editor from now on; `window` is JavaFX's thread, later.
    public static PreviewPane make(
            Path media, Consumer<URI> links, EditorModel open, EditorPane editor, Themes themes, Executor window) {
        PreviewPane preview = new PreviewPane(media, links);
        PageSync sync = new PageSync(preview, editor, window);
        PictureOverlay large = new PictureOverlay(media, preview.node());
        preview.onHit(new PageHits(preview, editor, open, sync::lines, large::show)::hear);
        open.id().addListener((_, _, _) -> preview.restart());
        preview.onShown(
                blocks -> sync.shown(SourceLines.of(blocks, editor.scroll().lines())));
        open.rendered().subscribe(preview::show);
        themes.dark().subscribe(preview::dark);
        themes.textSize().subscribe(size -> preview.zoom(size.percent() / 100.0));
        return preview;
    }
}
