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

/// Posts as WordPress keeps them, beside their Markdown. A block becomes Markdown only where rendering that gives the
/// block again; every other stays in the text as it is. Of classic posts each passage becomes Markdown with the same
/// meaning. Bounded in time by the length, however hostile. Pure; any thread. See
/// docs/decisions/0040-bitexts.md.
public final class WordPressImport {
    private final WordPressBlocks export = new WordPressBlocks();
    private final HtmlImport html = new HtmlImport();
    private final BlockMarkdown blocks = new BlockMarkdown();

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
        return read(raw, Bitext.EMPTY);
    }

    /// Of a post that was here as `before`: pieces that stayed as they were there keep their Markdown here.
    public Bitext read(String raw, Bitext before) {
        RawPieces apart = RawPieces.of(raw);
        Map<String, String> known = new HashMap<>();
        before.pieces().forEach(piece -> known.putIfAbsent(piece.raw(), piece.markdown()));
        StringBuilder head = new StringBuilder(apart.head());
        List<Piece> pieces = new ArrayList<>();
        for (Raw piece : listsJoined(apart.pieces())) {
            String text = known.containsKey(piece.text()) ? known.get(piece.text()) : markdown(piece);
            boolean silent = text.isEmpty() && !known.containsKey(piece.text());
            if (!silent) {
                pieces.add(new Piece(text, piece.text(), piece.gap()));
            } else if (pieces.isEmpty()) {
                head.append(piece.text()).append(piece.gap());
            } else {
                Piece last = pieces.removeLast();
                pieces.add(new Piece(last.markdown(), last.raw(), last.gap() + piece.text() + piece.gap()));
            }
        }
        return new Bitext(head.toString(), definitionsOf(before, standing(pieces)));
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
        return piece.isBlock()
                ? block(piece.text())
                : html.markdown(ClassicHtml.of(piece.text())).strip();
    }

    private String block(String raw) {
        List<String> inner = RawPieces.of(raw).pieces().stream().map(Raw::text).toList();
        Optional<String> guess = inner.size() > 1 ? blocks.ofLists(inner) : blocks.of(RawPieces.kind(raw), raw);
        return guess.filter(markdown -> !markdown.isBlank() && !defines(markdown) && proves(markdown, raw))
                .orElseGet(() -> kept(raw));
    }

    private boolean proves(String markdown, String raw) {
        List<Object> findings = new ArrayList<>();
        String again = export.blocks(markdown, address -> address, KnownBlocks.of(List.of(raw)), findings::add).stream()
                .map(SentBlock::markup)
                .filter(markup -> !markup.isEmpty())
                .collect(Collectors.joining(Bitext.BETWEEN));
        return findings.isEmpty() && SameBlock.says(raw, again);
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
    private List<Piece> standing(List<Piece> pieces) {
        List<Piece> checked = new ArrayList<>(pieces);
        for (int round = 0; round < 3; round++) {
            List<Integer> fallen = new Reading(checked, blocksOf(checked)).fallen();
            if (fallen.isEmpty()) {
                return checked;
            }
            for (int i : fallen.reversed()) {
                Piece piece = checked.get(i);
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
        return export.blocks(new Bitext("", pieces).markdown(), address -> address, KnownBlocks.NONE, _ -> {});
    }

    /// What the author's text says about the rest of it is nowhere on the blog: it stays behind what it stood behind.
    private static List<Piece> definitionsOf(Bitext before, List<Piece> pieces) {
        List<Piece> all = new ArrayList<>(pieces);
        Optional<Piece> last = Optional.empty();
        for (Piece piece : before.pieces()) {
            if (piece.raw().isEmpty()) {
                int at = last.map(all::indexOf).orElse(-1);
                all.add(last.isPresent() && at < 0 ? all.size() : at + 1, piece);
                last = Optional.of(piece);
            } else {
                last = all.stream()
                        .filter(other -> other.raw().equals(piece.raw()))
                        .findFirst()
                        .or(() -> Optional.of(piece));
            }
        }
        return all;
    }
}
