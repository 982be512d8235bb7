package app.byline.markdown.wordpress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A post in two languages, piece beside piece: as WordPress keeps it, and as Markdown. Translators call such a pair a
/// bitext. Whichever side is edited, pieces that stay as they were keep their words on the other. Immutable.
///
/// @param head white space before the first piece, as WordPress keeps it
/// @param notes the texts of its footnotes, which WordPress keeps beside the content
public record Bitext(String head, List<Piece> pieces, Notes notes) {
    static final String BETWEEN = "\n\n";
    private static final String BLOCK = "<!-- wp:";

    public Bitext {
        pieces = List.copyOf(pieces);
    }

    /// Of no post.
    public static final Bitext EMPTY = new Bitext("", List.of(), Notes.NONE);

    /// One piece.
    ///
    /// @param markdown none for what Markdown leaves unsaid
    /// @param raw none for what only says something about the rest
    /// @param gap what stands between it and the next in `raw`, white space mostly
    public record Piece(String markdown, String raw, String gap) {}

    /// What WordPress keeps of a post's notes. Immutable.
    ///
    /// @param raw as WordPress keeps it, to the byte; empty for a post without
    /// @param ids what it calls those that are Markdown here, by their labels
    public record Notes(String raw, Map<String, String> ids) {
        /// Of a post without.
        public static final Notes NONE = new Notes("", Map.of());

        public Notes {
            ids = Map.copyOf(ids);
        }
    }

    /// The content as WordPress keeps it, to the byte.
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
        List<String> first = new ArrayList<>(List.of(head, notes.raw()));
        notes.ids().forEach((label, id) -> first.addAll(List.of(label, id)));
        rows.add(first);
        pieces.forEach(piece -> rows.add(List.of(piece.markdown(), piece.raw(), piece.gap())));
        return rows;
    }

    /// What [#rows] was made of; rows of old do not speak of notes.
    public static Bitext ofRows(List<List<String>> rows) {
        List<String> first = rows.getFirst();
        Map<String, String> ids = new HashMap<>();
        for (int i = 2; i + 1 < first.size(); i += 2) {
            ids.put(first.get(i), first.get(i + 1));
        }
        return new Bitext(
                first.getFirst(),
                rows.stream()
                        .skip(1)
                        .map(row -> new Piece(row.get(0), row.get(1), row.get(2)))
                        .toList(),
                first.size() > 1 ? new Notes(first.get(1), ids) : Notes.NONE);
    }
}
