package app.byline.ui.editor;

import app.byline.markdown.Rendered;
import java.time.Duration;

/// Shows the styles of the text that stands there, and what is marked in it, where it can be seen: those of an older
/// text would stand beside their words. JavaFX's thread.
final class FreshStyles {
    private final WritingArea area;
    private final EditorModel model;
    private final SeenStyles seen;
    private final Runnable shown;

    /// `shown` is run after each time.
    FreshStyles(WritingArea area, EditorModel model, Runnable shown) {
        this.area = area;
        this.model = model;
        this.shown = shown;
        seen = new SeenStyles(area);
        area.viewportDirtyEvents()
                .reduceSuccessions((first, _) -> first, Duration.ofMillis(30))
                .subscribe(_ -> show());
    }

    SeenStyles seen() {
        return seen;
    }

    /// Other marks count from now on.
    void remark() {
        seen.remark();
        show();
    }

    void show() {
        Rendered rendered = model.rendered().get();
        if (rendered == null
                || rendered.version() != model.version()
                || area.getLength() == 0
                || area.composition().isOn()) {
            return;
        }
        seen.show(rendered.styles());
        shown.run();
    }
}
