package app.byline.markdown.tidy;

import com.vladsch.flexmark.util.ast.Document;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Tidies a text: each block by what it is, what is in a container as a text of its own, and the blank lines between. A
/// change stays only if block and text render as before. One tidying, one thread.
public final class Tidier {
    /// Deeper than this containers stay as they are.
    private static final int DEEPEST = 10;
    /// As many characters may be rendered as the text has times this, and some for short ones; beyond it everything
    /// stays as it is, so that no text takes more than its length is worth.
    private static final int WORK = 40;

    private static final int LEAST_WORK = 2_000_000;

    private final Function<String, Document> parse;
    private final Function<String, ?> piece;
    private final Function<String, ?> whole;
    private long work;

    /// `parse` reads a text; `piece` answers what a piece of one renders to, and `whole` what a whole text does,
    /// wherever it is shown.
    public Tidier(Function<String, Document> parse, Function<String, ?> piece, Function<String, ?> whole) {
        this.parse = parse;
        this.piece = piece;
        this.whole = whole;
    }

    /// The text with these of its blocks tidied.
    public String tidy(String text, Range range) {
        work = Math.max(LEAST_WORK, (long) WORK * text.length());
        return tidied(text, false, 0, range, whole);
    }

    /// What is in a container; `tight` says that no blank line may stand between its blocks.
    String inside(String text, boolean tight, int depth) {
        return depth > DEEPEST ? text : tidied(text, tight, depth, new Range(0, text.length()), piece);
    }

    private String tidied(String text, boolean tight, int depth, Range range, Function<String, ?> render) {
        Chunks chunks = new Chunks();
        BlockTidier blocks = new BlockTidier(this, depth);
        Piece before = null;
        int done = 0;
        for (Piece piece : Piece.of(text, parse.apply(text))) {
            String gap = text.substring(done, piece.from());
            boolean touched = range.touches(piece);
            boolean between = touched && (before == null || range.touches(before));
            chunks.add(gap, between ? Gaps.before(piece, before, gap, tight) : gap);
            chunks.add(piece.text(), touched ? blocks.tidied(piece) : blocks.asItIs(piece));
            before = piece;
            done = piece.to();
        }
        String end = text.substring(done);
        chunks.add(end, range.to() == text.length() ? Gaps.end(end) : end);
        return chunks.settled(likeness(text, render));
    }

    /// The first of these that renders as the block does.
    String first(String block, List<String> candidates) {
        // Code that nothing closes ends with a line's end only where the text does.
        Predicate<String> alike = likeness(block + "\n", piece);
        return candidates.stream()
                .filter(candidate -> alike.test(candidate + "\n"))
                .findFirst()
                .orElse(block);
    }

    /// Whether another text renders as this one does, as far as there is work left to find out.
    private Predicate<String> likeness(String text, Function<String, ?> render) {
        AtomicReference<@Nullable Object> rendered = new AtomicReference<>();
        return other -> {
            if (other.equals(text)) {
                return true;
            }
            work -= other.length();
            if (work <= 0) {
                return false;
            }
            if (rendered.get() == null) {
                rendered.set(render.apply(text));
            }
            return render.apply(other).equals(rendered.get());
        };
    }
}
