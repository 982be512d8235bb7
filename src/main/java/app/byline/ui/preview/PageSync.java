package app.byline.ui.preview;

import app.byline.ui.Soon;
import app.byline.ui.editor.EditorScroll;
import app.byline.ui.editor.FollowedText;
import java.util.concurrent.Executor;

/// Keeps text and page together: the caret's block is marked and in sight, and whichever of the two the author scrolls,
/// the other follows. JavaFX's thread.
final class PageSync {
    private final PreviewPane page;
    private final FollowedText editor;
    private final Soon following;
    private SourceLines lines = SourceLines.EMPTY;
    private boolean pageLeads;
    private boolean on = true;
    /// The block of the caret, -1 while it is not in the page.
    private int marked = -1;
    /// The text's line at the top when the page last followed it, -1 before.
    private double top = -1;

    PageSync(PreviewPane page, FollowedText editor, Executor window) {
        this.page = page;
        this.editor = editor;
        following = new Soon(window, this::follow);
        editor.caretLine().subscribe(_ -> caret());
        editor.onTouched(() -> pageLeads = false);
        page.onTouched(() -> pageLeads = true);
        editor.onMoved(() -> moved(false));
        page.onMoved(() -> moved(true));
    }

    /// Whether scrolling one scrolls the other.
    void on(boolean now) {
        on = now;
        top = -1;
        if (now) {
            moved(pageLeads);
        }
    }

    /// The page shows these blocks now, of which those before index `from` are as they were.
    void shown(SourceLines now, int from) {
        lines = now;
        // Marking and following have the engine lay out the page: not for what has come behind the caret.
        if (lines.isEmpty()
                || marked >= from
                || marked != lines.block(editor.caretLine().get())) {
            caret();
        }
    }

    /// Where the page's blocks stand in the text.
    SourceLines lines() {
        return lines;
    }

    private void caret() {
        marked = -1;
        if (lines.isEmpty()) {
            return;
        }
        int block = lines.block(editor.caretLine().get());
        // While the page fills, its last block stands for all that is not there yet.
        if (page.isWhole() || !lines.isLast(block)) {
            marked = block;
            page.mark(block);
            if (!pageLeads) {
                page.follow(block);
            }
        }
    }

    /// Once a round of events, and never within a layout.
    private void moved(boolean byPage) {
        if (byPage == pageLeads) {
            following.ask();
        }
    }

    /// Whether another part of the text is seen than before: each key changes the estimate of how much is above.
    private boolean hasTurned() {
        double before = top;
        top = editor.scroll().lineAt(0);
        return top != before;
    }

    private void follow() {
        if (!on || lines.isEmpty() || (!pageLeads && !hasTurned())) {
            return;
        }
        EditorScroll text = editor.scroll();
        PageExtent led = pageLeads ? reached() : new PageExtent(text.above(), text.seen(), text.below());
        double anchor = led.anchor();
        boolean end = led.isAtEnd() && led.above() > 0;
        if (pageLeads) {
            text.show(end ? text.lines() : lines.line(page.place(anchor)), anchor);
        } else {
            page.scrollTo(end ? lines.last() : lines.place(text.lineAt(anchor)), anchor);
        }
    }

    /// How much of the page is seen once what stands at its anchor is laid out, which may be higher than it was taken
    /// for.
    private PageExtent reached() {
        PageExtent before;
        PageExtent now = page.extent();
        do {
            before = now;
            page.place(before.anchor());
            now = page.extent();
        } while (!now.equals(before));
        return now;
    }
}
