package app.byline.ui.preview;

import app.byline.ui.editor.EditorModel;
import app.byline.ui.editor.EditorPane;
import app.byline.ui.theme.Themes;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Ties a preview to what it shows: the open post, the caret, the window's colours and text size. JavaFX's thread.
public final class PreviewBinding {
    private PreviewBinding() {}

    /// A preview that follows the editor from now on.
    public static PreviewPane make(
            Path media, Consumer<URI> links, EditorModel open, EditorPane editor, Themes themes) {
        PreviewPane preview = new PreviewPane(media, links);
        open.id().addListener((_, _, _) -> preview.restart());
        open.rendered().subscribe(preview::show);
        editor.caretLine().subscribe(line -> preview.follow(line.intValue()));
        themes.dark().subscribe(preview::dark);
        themes.textSize().subscribe(size -> preview.zoom(size.percent() / 100.0));
        return preview;
    }
}
