package app.byline.markdown.wordpress;

import app.byline.markdown.KnownBlocks;
import app.byline.markdown.KnownNotes;
import app.byline.markdown.NativeBlock;
import app.byline.markdown.SentBlock;
import app.byline.markdown.SentText;
import app.byline.markdown.WordPressBlocks;
import app.byline.markdown.sanitiser.Finding;
import app.byline.markdown.wordpress.Bitext.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Markdown on its way back to WordPress: a block that says what a piece of the bitext said is sent in that piece's own
/// bytes, with the white space around it; every other is written anew, in the manner of the post. Pure; any thread.
public final class Rewriting {
    private static final int NONE = -1;
    private static final String POST_LINK = "post:";
    private static final String MATH = "<!-- wp:math ";
    private static final String NOTES = "<!-- wp:footnotes ";

    private final WordPressBlocks export;
    private final String post;
    private final UnaryOperator<String> addresses;
    private final Map<String, String> media;
    private final Consumer<Finding> findings;

    /// `export` knows the blocks that the blog knows; `post` tells this post from others there; `addresses` and
    /// `findings` are those of [app.byline.markdown.Export#render]; `media` has the numbers of images in the blog's
    /// media library by their addresses.
    public Rewriting(
            WordPressBlocks export,
            String post,
            UnaryOperator<String> addresses,
            Map<String, String> media,
            Consumer<Finding> findings) {
        this.export = export;
        this.post = post;
        this.addresses = addresses;
        this.media = Map.copyOf(media);
        this.findings = findings;
    }

    /// Where a block of the text goes: as what it is sent, and the piece whose place it takes.
    private record Segment(String source, String raw, int place) {
        Segment in(int newPlace) {
            return new Segment(source, raw, newPlace);
        }
    }

    /// The bitext that `markdown` and what is to be sent of it are; `before` is how both were.
    public Bitext of(String markdown, Bitext before) {
        if (markdown.strip().equals(before.markdown()) && !markdown.contains(POST_LINK)) {
            return before;
        }
        WordPressBlocks manner = export.with(NativeBlock.FOOTNOTES, hasNativeNotes(before))
                .with(NativeBlock.MATH, hasNativeFormulas(before));
        KnownBlocks known = KnownBlocks.of(
                        before.pieces().stream().map(Piece::raw).toList(),
                        new KnownNotes(before.notes().ids(), post))
                .withMedia(media);
        SentText sent = manner.text(markdown, addresses, known, findings);
        if (before.pieces().isEmpty()) {
            List<Segment> segments = sent.blocks().stream()
                    .map(block -> new Segment(block.source(), block.markup(), NONE))
                    .toList();
            return joined(segments, before, SentNotes.of(sent, SentText.NONE, before.notes()));
        }
        SentText was = manner.text(before.markdown(), addresses, known, _ -> {});
        List<Segment> segments = segments(withoutSecondNotes(sent.blocks()), before, was.blocks());
        return joined(segments, before, SentNotes.of(sent, was, before.notes()));
    }

    /// A post keeps the manner it has; one without notes takes the blog's.
    private boolean hasNativeNotes(Bitext before) {
        boolean asHtml = before.isClassic()
                || before.pieces().stream().anyMatch(piece -> piece.raw().contains(" id=\"fnref-"));
        return !asHtml
                && (export.knows(NativeBlock.FOOTNOTES) || !before.notes().ids().isEmpty());
    }

    private boolean hasNativeFormulas(Bitext before) {
        return export.knows(NativeBlock.MATH)
                || before.pieces().stream().anyMatch(piece -> piece.raw().startsWith(MATH));
    }

    /// The blog shows the notes where a block that is kept as it is has their place.
    private static List<SentBlock> withoutSecondNotes(List<SentBlock> blocks) {
        boolean kept = blocks.stream()
                .anyMatch(block -> !block.source().isEmpty() && block.markup().contains(NOTES));
        return blocks.stream()
                .filter(block ->
                        !kept || !block.source().isEmpty() || !block.markup().startsWith(NOTES))
                .toList();
    }

    /// The notes go to where the blog has them, in its words.
    private static List<Segment> withNotesInPlace(List<Segment> segments, Bitext before) {
        int place = NONE;
        for (int i = 0; i < before.pieces().size(); i++) {
            Piece piece = before.pieces().get(i);
            place = piece.markdown().isEmpty() && piece.raw().startsWith(NOTES) ? i : place;
        }
        List<Segment> others =
                new ArrayList<>(segments.stream().filter(one -> !isNotes(one)).toList());
        if (place == NONE || others.size() == segments.size()) {
            return segments;
        }
        int at = 0;
        int last = NONE;
        for (int i = 0; i < others.size(); i++) {
            int here = others.get(i).place();
            if (here < place && here > last) {
                last = here;
                at = i + 1;
            }
        }
        // What was written anew behind that may stand for what stood before the notes.
        for (int anew = place - last - 1;
                anew > 0 && at < others.size() && others.get(at).place() == NONE;
                anew--) {
            at++;
        }
        others.add(at, new Segment("", before.pieces().get(place).raw(), place));
        return others;
    }

    private static boolean isNotes(Segment segment) {
        return segment.source().isEmpty() && segment.raw().startsWith(NOTES);
    }

    private List<Segment> segments(List<SentBlock> blocks, Bitext before, List<SentBlock> was) {
        List<List<SentBlock>> pieces = new Reading(before.pieces(), was).blocks();
        Map<SentBlock, List<Integer>> beginnings = new HashMap<>();
        for (int i = 0; i < pieces.size(); i++) {
            if (!pieces.get(i).isEmpty() && !before.pieces().get(i).raw().isEmpty()) {
                beginnings
                        .computeIfAbsent(pieces.get(i).getFirst(), _ -> new ArrayList<>())
                        .add(i);
            }
        }
        ClassicMarkup classic = new ClassicMarkup(addresses);
        List<Segment> segments = new ArrayList<>();
        int last = NONE;
        for (int at = 0; at < blocks.size(); ) {
            SentBlock block = blocks.get(at);
            int same = same(blocks, at, pieces, beginnings.getOrDefault(block, List.of()), last);
            if (same == NONE) {
                String anew = before.isClassic() ? classic.of(block) : block.markup();
                segments.add(new Segment(block.source(), anew, NONE));
                at++;
            } else {
                Piece piece = before.pieces().get(same);
                segments.add(new Segment(piece.markdown(), piece.raw(), same));
                at += pieces.get(same).size();
                last = same;
            }
        }
        return placed(withNotesInPlace(segments, before), before.pieces().size());
    }

    /// The piece that the blocks from `at` on are, best the one behind the last.
    private static int same(
            List<SentBlock> blocks, int at, List<List<SentBlock>> pieces, List<Integer> candidates, int last) {
        int found = NONE;
        for (int candidate : candidates) {
            List<SentBlock> piece = pieces.get(candidate);
            boolean fits = at + piece.size() <= blocks.size()
                    && blocks.subList(at, at + piece.size()).equals(piece)
                    // Where those posts stand may have changed since.
                    && piece.stream().noneMatch(block -> block.source().contains(POST_LINK));
            if (fits && (found == NONE || (found <= last && candidate > last))) {
                found = candidate;
            }
            if (found > last) {
                break;
            }
        }
        return found;
    }

    /// Gives what was written anew the places of the pieces it stands for, where it is as many.
    private static List<Segment> placed(List<Segment> segments, int pieces) {
        List<Segment> placed = new ArrayList<>(segments);
        int from = 0;
        int last = NONE;
        for (int at = 0; at <= placed.size(); at++) {
            int place = at == placed.size() ? pieces : placed.get(at).place();
            if (place == NONE) {
                continue;
            }
            if (at - from == place - last - 1) {
                for (int i = from; i < at; i++) {
                    placed.set(i, placed.get(i).in(last + 1 + i - from));
                }
            }
            from = at + 1;
            last = place;
        }
        return placed;
    }

    private static Bitext joined(List<Segment> segments, Bitext before, Bitext.Notes notes) {
        List<Piece> pieces = new ArrayList<>();
        int next = before.pieces().size();
        boolean last = true;
        for (Segment segment : segments.reversed()) {
            if (segment.raw().isEmpty()) {
                pieces.addFirst(new Piece(segment.source(), "", ""));
                continue;
            }
            boolean asItWas = segment.place() != NONE && next == behind(segment.place(), before);
            String otherwise = last ? "" : Bitext.BETWEEN;
            String gap = asItWas ? before.pieces().get(segment.place()).gap() : otherwise;
            pieces.addFirst(new Piece(segment.source(), segment.raw(), gap));
            next = segment.place();
            last = false;
        }
        return new Bitext(last || next == 0 ? before.head() : "", pieces, notes);
    }

    /// The next piece of which something stands on the blog.
    private static int behind(int place, Bitext before) {
        int next = place + 1;
        while (next < before.pieces().size() && before.pieces().get(next).raw().isEmpty()) {
            next++;
        }
        return next;
    }
}
