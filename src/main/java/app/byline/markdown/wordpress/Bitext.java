package app.byline.markdown.wordpress;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A post in two languages, piece beside piece: as WordPress keeps it, and as Markdown. Translators call such a pair a
/// bitext. Whichever side is edited, pieces that stay as they were keep their words on the other. Immutable.
///
/// @param head white space before the first piece, as WordPress keeps it
public record Bitext(String head, List<Piece> pieces) {
    static final String BETWEEN = "\n\n";
    private static final String BLOCK = "<!-- wp:";

    public Bitext {
        pieces = List.copyOf(pieces);
    }

    /// Of no post.
    public static final Bitext EMPTY = new Bitext("", List.of());

    /// One piece.
    ///
    /// @param markdown none for what Markdown leaves unsaid
    /// @param raw none for what only says something about the rest
    /// @param gap what stands between it and the next in `raw`, white space mostly
    public record Piece(String markdown, String raw, String gap) {}

    /// The post as WordPress keeps it, to the byte.
    public String raw() {
        StringBuilder raw = new StringBuilder(head);
        pieces.forEach(piece -> raw.append(piece.raw()).append(piece.gap()));
        return raw.toString();
    }

    /// The post as Markdown.
    public String markdown() {
        return pieces.stream()
                .map(Piece::markdown)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(BETWEEN));
    }

    /// Whether it is a post of the time before blocks, or of a blog without them.
    boolean isClassic() {
        return pieces.stream().anyMatch(piece -> !piece.raw().isEmpty())
                && pieces.stream().noneMatch(piece -> piece.raw().contains(BLOCK));
    }

    /// As flat text, for a row of a table.
    public List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(head));
        pieces.forEach(piece -> rows.add(List.of(piece.markdown(), piece.raw(), piece.gap())));
        return rows;
    }

    /// What [#rows] was made of.
    public static Bitext ofRows(List<List<String>> rows) {
        return new Bitext(
                rows.getFirst().getFirst(),
                rows.stream()
                        .skip(1)
                        .map(row -> new Piece(row.get(0), row.get(1), row.get(2)))
                        .toList());
    }
}
