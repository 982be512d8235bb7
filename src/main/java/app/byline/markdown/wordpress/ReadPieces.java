package app.byline.markdown.wordpress;

import app.byline.markdown.KnownBlocks;
import app.byline.markdown.SentBlock;
import app.byline.markdown.WordPressBlocks;
import app.byline.markdown.construct.BlockMarks;
import app.byline.markdown.html.HtmlImport;
import app.byline.markdown.wordpress.Bitext.Piece;
import app.byline.markdown.wordpress.RawPieces.Raw;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The pieces of one post of WordPress's beside their Markdown. What one becomes is rendered again and compared.
final class ReadPieces {
    private static final String FOOTNOTES = "footnotes";

    private final HtmlImport html = new HtmlImport();
    private final BlockMarkdown blocks = new BlockMarkdown();
    private final WordPressBlocks export;
    private final NoteLabels labels;

    /// `export` knows the blocks that the blog knows.
    ReadPieces(WordPressBlocks export, NoteLabels labels) {
        this.export = export;
        this.labels = labels;
    }

    /// Of that post, which was here as `before`; `head` takes what stands before the first.
    List<Piece> of(RawPieces apart, Bitext before, StringBuilder head) {
        Map<String, String> known = new HashMap<>();
        before.pieces().forEach(piece -> known.putIfAbsent(piece.raw(), piece.markdown()));
        List<Piece> pieces = new ArrayList<>();
        for (Raw piece : listsJoined(apart.pieces())) {
            String text = known.containsKey(piece.text()) ? known.get(piece.text()) : markdown(piece);
            boolean notes = !labels.isEmpty() && RawPieces.kind(piece.text()).equals(FOOTNOTES);
            boolean silent = text.isEmpty() && !notes && !known.containsKey(piece.text());
            if (!silent) {
                pieces.add(new Piece(text, piece.text(), piece.gap()));
            } else if (pieces.isEmpty()) {
                head.append(piece.text()).append(piece.gap());
            } else {
                Piece last = pieces.removeLast();
                pieces.add(new Piece(last.markdown(), last.raw(), last.gap() + piece.text() + piece.gap()));
            }
        }
        return pieces;
    }

    /// Lists beside each other are told apart only together.
    private static List<Raw> listsJoined(List<Raw> pieces) {
        List<Raw> joined = new ArrayList<>();
        for (Raw piece : pieces) {
            boolean beside = !joined.isEmpty()
                    && isList(piece.text())
                    && isList(joined.getLast().text());
            joined.add(beside ? joined.removeLast().with(piece) : piece);
        }
        return joined;
    }

    private static boolean isList(String text) {
        return text.startsWith("<!-- wp:list ") || text.startsWith("<ul") || text.startsWith("<ol");
    }

    private String markdown(Raw piece) {
        if (BlockMarks.without(piece.text()).isBlank() && !piece.isBlock()) {
            return "";
        }
        if (!labels.isEmpty() && RawPieces.kind(piece.text()).equals(FOOTNOTES)) {
            return "";
        }
        return piece.isBlock()
                ? block(piece.text())
                : html.markdown(ClassicHtml.of(piece.text())).strip();
    }

    private String block(String raw) {
        List<String> inner = RawPieces.of(raw).pieces().stream().map(Raw::text).toList();
        Optional<String> guess = inner.size() > 1
                ? blocks.ofLists(inner.stream().map(labels::apart).toList())
                : blocks.of(RawPieces.kind(raw), labels.apart(raw));
        return guess.map(labels::referring)
                .filter(markdown -> !markdown.isBlank() && !defines(markdown) && proves(markdown, raw))
                .orElseGet(() -> kept(raw));
    }

    private boolean proves(String markdown, String raw) {
        List<Object> findings = new ArrayList<>();
        KnownBlocks known = KnownBlocks.of(List.of(raw), labels.known());
        String again = export.blocks(markdown + labels.definitions(), address -> address, known, findings::add).stream()
                .filter(block -> labels.isEmpty() || !block.source().isEmpty())
                .map(SentBlock::markup)
                .filter(markup -> !markup.isEmpty())
                .collect(Collectors.joining(Bitext.BETWEEN));
        return findings.isEmpty() && SameBlock.says(NoteLabels.alone(raw), NoteLabels.alone(again));
    }

    /// What one piece defines would say something about the others.
    private boolean defines(String markdown) {
        return export.blocks(markdown, address -> address, KnownBlocks.NONE, _ -> {}).stream()
                .anyMatch(block -> block.markup().isEmpty());
    }

    /// As one line after another, as an editor has them.
    private static String kept(String raw) {
        return raw.replace("\r\n", "\n").replace('\r', '\n');
    }

    /// The pieces, made such that each is read as itself where it stands: one that is not is kept as it is, or goes
    /// with the one before.
    List<Piece> standing(List<Piece> pieces) {
        List<Piece> checked = new ArrayList<>(pieces);
        for (int round = 0; round < 3; round++) {
            List<Integer> fallen = new Reading(checked, blocksOf(checked)).fallen();
            if (fallen.isEmpty()) {
                return checked;
            }
            for (int i : fallen.reversed()) {
                Piece piece = checked.get(i);
                if (piece.raw().isEmpty()) {
                    continue;
                }
                if (RawPieces.kind(piece.raw()).isEmpty() && i > 0) {
                    Piece before = checked.get(i - 1);
                    Raw both = new Raw(before.raw(), before.gap()).with(new Raw(piece.raw(), piece.gap()));
                    checked.set(i - 1, new Piece(markdown(both), both.text(), both.gap()));
                    checked.remove(i);
                } else {
                    checked.set(i, new Piece(kept(piece.raw()), piece.raw(), piece.gap()));
                }
            }
        }
        return checked;
    }

    private List<SentBlock> blocksOf(List<Piece> pieces) {
        return export.blocks(
                new Bitext("", pieces, Bitext.Notes.NONE).markdown(), address -> address, KnownBlocks.NONE, _ -> {});
    }
}
