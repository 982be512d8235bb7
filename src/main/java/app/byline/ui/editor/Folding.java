package app.byline.ui.editor;

import app.byline.markdown.Heading;
import app.byline.markdown.KeptBlocks;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/// Folds lines under the one that begins them, so that it alone is seen: blocks of WordPress's that Markdown has no
/// words for, from the moment a post is shown, and what stands under a heading when its author says so. Nothing of the
/// text changes. Where the caret comes to, or something changes, is unfolded, and so is what a click is made on.
/// JavaFX's thread.
public final class Folding {
    /// Of the line under which something is folded.
    private static final List<String> HEAD = List.of("fold-head");
    /// The name by which the area knows a folded line, and its style sheet takes it away.
    private static final List<String> FOLDED = List.of("collapse");

    /// Lines that are folded still take a node each.
    private static final int MOST_LINES = 2_000;

    private final CodeArea area;
    private final Supplier<List<Heading>> outline;

    Folding(CodeArea area, Supplier<List<Heading>> outline) {
        this.area = area;
        this.outline = outline;
        area.currentParagraphProperty().addListener((_, _, line) -> reveal(line));
        // The click has put the caret into that line already.
        area.addEventHandler(MouseEvent.MOUSE_CLICKED, click -> {
            if (click.getButton() == MouseButton.PRIMARY && begins(area.getCurrentParagraph())) {
                reveal(area.getCurrentParagraph() + 1);
            }
        });
    }

    /// Folds these of a post that is shown anew; all stay open where they are very long together.
    void fold(List<KeptBlocks.Lines> blocks) {
        int lines =
                blocks.stream().mapToInt(block -> block.last() - block.first()).sum();
        if (lines <= MOST_LINES) {
            blocks.forEach(block -> close(block.first(), block.last()));
        }
    }

    /// To be called after a change, before anything else is done for it.
    void changed(PlainTextChange change) {
        int line = area.offsetToPosition(Math.min(change.getPosition(), area.getLength()), Bias.Forward)
                .getMajor();
        if (begins(line)) {
            reveal(line + 1);
        }
        reveal(line);
    }

    /// Opens what is folded at the caret, else folds the block or the section it stands in; answers whether there was
    /// one.
    public boolean toggle() {
        int line = area.getCurrentParagraph();
        if (begins(line)) {
            reveal(line + 1);
            return true;
        }
        return KeptBlocks.in(area.getText()).stream()
                        .filter(block -> block.first() <= line && line <= block.last())
                        .findFirst()
                        .map(block -> fold(block.first(), block.last()))
                        .orElse(false)
                || section(line);
    }

    /// Opens all that is folded.
    public void unfoldAll() {
        for (int line = 0; line < area.getParagraphs().size(); line++) {
            reveal(line);
        }
    }

    private boolean section(int line) {
        List<Heading> headings = outline.get();
        int at = headings.size() - 1;
        while (at >= 0 && headings.get(at).line() > line) {
            at--;
        }
        if (at < 0) {
            return false;
        }
        int next = at + 1;
        while (next < headings.size()
                && headings.get(next).level() > headings.get(at).level()) {
            next++;
        }
        int end = next < headings.size()
                ? headings.get(next).line()
                : area.getParagraphs().size();
        // The blank lines behind it stay between it and the next.
        while (end - 1 > headings.get(at).line() && area.getParagraphLength(end - 1) == 0) {
            end--;
        }
        return fold(headings.get(at).line(), end - 1);
    }

    private boolean fold(int first, int last) {
        if (last <= first || last - first > MOST_LINES) {
            return false;
        }
        close(first, last);
        return true;
    }

    /// Styles alone: the area's own way puts the text in its own place, which moves the caret and tells of a change.
    private void close(int first, int last) {
        int caret = area.getCurrentParagraph();
        if (caret > first && caret <= last) {
            area.moveTo(first, area.getParagraphLength(first));
        }
        area.setParagraphStyle(first, HEAD);
        for (int line = first + 1; line <= last; line++) {
            area.setParagraphStyle(line, FOLDED);
        }
    }

    private boolean begins(int line) {
        return line + 1 < area.getParagraphs().size() && area.isFolded(line + 1) && !area.isFolded(line);
    }

    private void reveal(int line) {
        if (line < area.getParagraphs().size() && area.isFolded(line)) {
            int first = line;
            while (first > 1 && area.isFolded(first - 1)) {
                first--;
            }
            // A first line can't be folded: there is one that begins it.
            area.setParagraphStyle(first - 1, List.of());
            for (int at = first; at < area.getParagraphs().size() && area.isFolded(at); at++) {
                area.setParagraphStyle(at, List.of());
            }
        }
    }
}
