package app.byline.ui.editor;

import app.byline.markdown.edit.FootnoteStep;
import app.byline.markdown.edit.Selected;

/// Goes between the words of a text and its footnotes. JavaFX's thread.
final class Noting {
    private final WritingArea area;
    private final Passages passages;

    Noting(WritingArea area, Passages passages) {
        this.area = area;
        this.passages = passages;
    }

    /// Where code stands nothing can have a note.
    void step() {
        if (passages.isVerbatim()) {
            return;
        }
        FootnoteStep step = FootnoteStep.from(new Selected(area.getText(), area.getAnchor(), area.getCaretPosition()));
        if (!step.edits().isEmpty()) {
            passages.replaceAll(step.edits());
        }
        passages.select(step.caret(), step.caret());
    }
}
