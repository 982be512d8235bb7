package app.byline.ui.editor;

import app.byline.library.Fold;
import app.byline.markdown.Heading;
import app.byline.markdown.KeptBlocks;
import app.byline.markdown.edit.LineSide;
import app.byline.post.Listeners;
import app.byline.post.PostId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/// Folds lines under the one that begins them, so that it alone is seen: blocks of WordPress's that Markdown has no
/// words for, from the moment a post is first shown, and what stands under headings when its author says so. Nothing of
/// the text changes. Where the caret comes to, or something changes, is unfolded, and so is what a click is made on. A
/// post that is shown again is folded as it was left; [CaretMemory] remembers that from one start to the next. JavaFX's
/// thread.
public final class Folding {
    /// Of the line under which something is folded.
    private static final List<String> HEAD = List.of("fold-head");
    /// The name by which the area knows a folded line, and its style sheet takes it away.
    private static final List<String> FOLDED = List.of("collapse");

    /// Lines that are folded still take a node each.
    private static final int MOST_LINES = 2_000;

    private final CodeArea area;
    private final Supplier<List<Heading>> outline;
    private final Map<PostId, List<Fold>> left = new HashMap<>();

    private final Listeners<Runnable> folded = new Listeners<>();
    /// Whether something may be folded: then it is looked for line by line.
    private boolean any;

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

    /// Calls back after each time something is folded or opened.
    void onFolded(Runnable listener) {
        folded.add(listener);
    }

    // ---- from post to post

    /// To be called while the text of that post still stands in the area.
    void leave(PostId post) {
        left.put(post, folds());
    }

    /// All that is folded now.
    List<Fold> folds() {
        List<Fold> folds = new ArrayList<>();
        for (int line = 0; any && line < lines(); line++) {
            if (begins(line)) {
                folds.add(fold(line, end(line + 1) - 1));
            }
        }
        any = !folds.isEmpty();
        return folds;
    }

    /// Folds these and nothing else, as far as the text has them: it may have been written elsewhere meanwhile.
    void show(List<Fold> folds) {
        unfoldAll();
        close(folds.stream().filter(fold -> fold.isIn(lines(), area::getText)));
    }

    /// Folds the text of that post, which was just put there, as it was left; for the first time, these blocks of it.
    void enter(PostId post, List<KeptBlocks.Lines> blocks) {
        List<Fold> known = left.remove(post);
        if (known == null) {
            close(blocks.stream().map(block -> fold(block.first(), block.last())));
        } else {
            show(known);
        }
    }

    /// To be called after a change, before anything else is done for it.
    void changed(PlainTextChange change) {
        int first = lineAt(change.getPosition());
        int last = lineAt(change.getInsertionEnd());
        for (int line = first; line <= last; line++) {
            reveal(begins(line) ? line + 1 : line);
            if (area.getParagraph(line).getParagraphStyle().containsAll(HEAD)) {
                // Its own lines are folded no longer, or it was parted from them.
                look(line, List.of());
            }
        }
    }

    // ---- commands

    /// Opens what is folded at the caret, else folds the block or the section it stands in; answers whether there was
    /// one.
    public boolean toggle() {
        int line = area.getCurrentParagraph();
        if (begins(line)) {
            reveal(line + 1);
            return true;
        }
        return close(Stream.concat(
                        KeptBlocks.in(area.getText()).stream()
                                .filter(block -> block.first() <= line && line <= block.last())
                                .map(block -> fold(block.first(), block.last())),
                        section(line))
                .limit(1));
    }

    /// Folds what stands under each heading, so that the headings are seen alone, and the blocks before the first one;
    /// answers whether there was something to fold that is not too long.
    public boolean foldAll() {
        List<Heading> headings = outline.get();
        int first = headings.isEmpty() ? lines() : headings.getFirst().line();
        List<Fold> folds = new ArrayList<>();
        for (KeptBlocks.Lines block : KeptBlocks.in(area.getText())) {
            if (block.last() < first) {
                folds.add(fold(block.first(), block.last()));
            }
        }
        for (int at = 0; at < headings.size(); at++) {
            folds.add(under(headings, at, at + 1));
        }
        return close(folds.stream());
    }

    /// Opens all that is folded.
    public void unfoldAll() {
        for (int line = 0; any && line < lines(); line++) {
            reveal(line);
        }
        any = false;
    }

    // ---- lines

    /// That of the heading which stands above this line nearest, with those of lower ones.
    private Stream<Fold> section(int line) {
        List<Heading> headings = outline.get();
        int at = headings.size() - 1;
        while (at >= 0 && headings.get(at).line() > line) {
            at--;
        }
        if (at < 0) {
            return Stream.of();
        }
        int next = at + 1;
        while (next < headings.size()
                && headings.get(next).level() > headings.get(at).level()) {
            next++;
        }
        return Stream.of(under(headings, at, next));
    }

    /// From one heading to before another, or to the end. The blank lines before that stay between the two.
    private Fold under(List<Heading> headings, int at, int next) {
        int first = headings.get(at).line();
        int end = next < headings.size() ? headings.get(next).line() : lines();
        while (end - 1 > first && area.getParagraphLength(end - 1) == 0) {
            end--;
        }
        return fold(first, end - 1);
    }

    private Fold fold(int first, int last) {
        return Fold.of(first, last, area::getText);
    }

    /// Folds them, unless they are very long together; answers whether there is one.
    private boolean close(Stream<Fold> folds) {
        List<Fold> some = folds.filter(fold -> fold.last() > fold.first()).toList();
        int count = some.stream().mapToInt(fold -> fold.last() - fold.first()).sum();
        if (some.isEmpty() || count > MOST_LINES) {
            return false;
        }
        some.forEach(fold -> close(fold.first(), fold.last()));
        return true;
    }

    /// Styles alone: the area's own way puts the text in its own place, which moves the caret and tells of a change.
    private void close(int first, int last) {
        int caret = area.getCurrentParagraph();
        if (caret > first && caret <= last) {
            area.moveTo(first, area.getParagraphLength(first));
        }
        look(first, HEAD);
        for (int line = first + 1; line <= last; line++) {
            look(line, FOLDED);
        }
        any = true;
        folded.each(Runnable::run);
    }

    private boolean begins(int line) {
        return line + 1 < lines() && area.isFolded(line + 1) && !area.isFolded(line);
    }

    /// Opens all that is folded together with that line.
    private void reveal(int line) {
        if (line < lines() && area.isFolded(line)) {
            int first = line;
            while (first > 0 && area.isFolded(first - 1)) {
                first--;
            }
            int end = end(line);
            for (int at = Math.max(0, first - 1); at < end; at++) {
                look(at, List.of());
            }
            folded.each(Runnable::run);
        }
    }

    /// The first line from there that is not folded.
    private int end(int line) {
        int end = line;
        while (end < lines() && area.isFolded(end)) {
            end++;
        }
        return end;
    }

    private int lines() {
        return area.getParagraphs().size();
    }

    private int lineAt(int place) {
        return area.offsetToPosition(Math.min(place, area.getLength()), Bias.Forward)
                .getMajor();
    }

    /// It stays at its side.
    private void look(int line, Collection<String> styles) {
        LineSide side = WrappedScripts.side(area.getParagraph(line).getParagraphStyle());
        area.setParagraphStyle(line, WrappedScripts.aligned(side, styles));
    }
}
