package app.byline.markdown.wordpress;

import app.byline.markdown.NativeBlock;
import app.byline.markdown.WordPressBlocks;
import app.byline.markdown.wordpress.Bitext.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Posts as WordPress keeps them, beside their Markdown. A block becomes Markdown only where rendering that gives the
/// block again; every other stays in the text as it is. Of classic posts each passage becomes Markdown with the same
/// meaning. Bounded in time by the length, however hostile. Pure; any thread. See
/// docs/decisions/0040-bitexts.md.
public final class WordPressImport {
    private static final String REFERENCE = "data-fn=";
    /// The block of a formula is known again by its TeX alone.
    private static final WordPressBlocks PLAIN = new WordPressBlocks(Set.of(NativeBlock.MATH), tex -> Optional.of(""));
    private static final WordPressBlocks WITH_NOTES = PLAIN.with(NativeBlock.FOOTNOTES, true);

    /// How many shortcodes a post holds that nobody but its blog can replace.
    public static long shortcodes(String raw) {
        return ClassicHtml.shortcodes(raw);
    }

    /// What readers see of a post of the time before blocks, as HTML.
    public static String classicHtml(String raw) {
        return ClassicHtml.of(raw);
    }

    /// Whether a post is kept as blocks.
    public static boolean isBlocks(String raw) {
        return raw.contains("<!-- wp:");
    }

    /// Of a post that is new here.
    public Bitext read(String raw) {
        return read(raw, "", Bitext.EMPTY);
    }

    /// Of a post that was here as `before`: pieces that stayed as they were there keep their Markdown here.
    public Bitext read(String raw, Bitext before) {
        return read(raw, before.notes().raw(), before);
    }

    /// The same with the texts of its notes, which WordPress keeps beside it; empty for none. They become definitions
    /// where every reference becomes one of Markdown's; else all of them stay as they are.
    public Bitext read(String raw, String notes, Bitext before) {
        NoteList there = NoteList.of(notes);
        NoteLabels labels = NoteLabels.of(raw, there, before.notes().ids());
        Bitext read = read(raw, notes, before, labels, there);
        boolean all = read.pieces().stream().noneMatch(piece -> piece.markdown().contains(REFERENCE));
        return labels.isEmpty() || all ? read : read(raw, notes, withoutLabels(before), NoteLabels.NONE, there);
    }

    private static Bitext read(String raw, String notes, Bitext before, NoteLabels labels, NoteList there) {
        RawPieces apart = RawPieces.of(raw);
        ReadPieces reading = new ReadPieces(labels.isEmpty() ? PLAIN : WITH_NOTES, labels);
        StringBuilder head = new StringBuilder(apart.head());
        List<Piece> pieces = reading.of(apart, before, head);
        List<Piece> all = definitionsOf(before, reading.standing(pieces), new NoteTexts(there, labels, before.notes()));
        return new Bitext(head.toString(), all, new Bitext.Notes(notes, labels.ids()));
    }

    /// Its references are read as what they are on the blog.
    private static Bitext withoutLabels(Bitext before) {
        List<Piece> pieces = before.pieces().stream()
                .filter(piece ->
                        !piece.raw().contains(REFERENCE) && !piece.raw().startsWith("<!-- wp:footnotes"))
                .toList();
        return new Bitext(before.head(), pieces, before.notes());
    }

    /// What the author's text says about the rest of it is nowhere on the blog: it stays behind what it stood behind.
    private static List<Piece> definitionsOf(Bitext before, List<Piece> pieces, NoteTexts notes) {
        List<Piece> all = new ArrayList<>(pieces);
        Optional<Piece> last = Optional.empty();
        for (Piece piece : before.pieces()) {
            Optional<Piece> now = piece.raw().isEmpty() ? notes.now(piece) : Optional.empty();
            if (now.isPresent()) {
                int at = last.map(all::indexOf).orElse(-1);
                all.add(last.isPresent() && at < 0 ? all.size() : at + 1, now.get());
                last = now;
            } else if (!piece.raw().isEmpty()) {
                last = all.stream()
                        .filter(other -> other.raw().equals(piece.raw()))
                        .findFirst()
                        .or(() -> Optional.of(piece));
            }
        }
        all.addAll(notes.others(all));
        return all;
    }
}
