package app.byline.markdown;

import app.byline.markdown.construct.KeptBlock;
import app.byline.markdown.sanitiser.RawHtml;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Joins HTML that begins in one block and ends in a later one with what stands between, so that the preview shows a
/// `<details>` or `<div>` around Markdown as a blog does. The author's pieces are made safe as one, with a gap for each
/// block between them; what is put into the gaps was made safe before. Joined is only what ends within bounds: a tag
/// that is being typed takes nothing along. One thread.
final class SpanningHtml {
    /// How many blocks, and how many characters of them, one element may span; more are shown side by side.
    private static final int MOST_BLOCKS = 300;

    private static final int LONGEST = 131_072;
    private static final int NOWHERE = -1;

    private static final Pattern TAG = Pattern.compile(
            "<(/?)(?:details|div|section|article|aside|header|footer|nav|center|figure|blockquote)(?=[\\s/>])",
            Pattern.CASE_INSENSITIVE);

    private final Sanitiser sanitiser = new Sanitiser();

    /// The author's HTML in a block whose elements do not all begin and end in it.
    ///
    /// @param html as it was written, made to end where it ends
    /// @param ends how many elements it ends that earlier blocks have begun
    /// @param begins how many it leaves open
    record Loose(String html, int ends, int begins) {
        /// Of a block all of whose HTML is whole.
        static final Loose NONE = new Loose("", 0, 0);

        static Loose of(Node block) {
            if (!(block instanceof HtmlBlockBase raw) || block instanceof KeptBlock) {
                return NONE;
            }
            String html = RawHtml.closed(raw.getContentChars().normalizeEOL());
            int depth = 0;
            int lowest = 0;
            for (Matcher tag = TAG.matcher(html); tag.find(); ) {
                depth += tag.group(1).isEmpty() ? 1 : -1;
                lowest = Math.min(lowest, depth);
            }
            return depth == 0 && lowest == 0 ? NONE : new Loose(html, -lowest, depth - lowest);
        }

        boolean isNone() {
            return html.isEmpty();
        }
    }

    /// The blocks with those joined that one element spans. `loose` says for each what its HTML leaves loose.
    List<Block> joined(List<Block> blocks, List<Loose> loose) {
        int[] ends = ends(loose);
        List<Block> joined = new ArrayList<>();
        int at = 0;
        while (at < blocks.size()) {
            int end = end(ends, at);
            List<Block> spanned = blocks.subList(at, end);
            String html = fits(spanned) ? join(spanned, loose.subList(at, end)) : "";
            if (!html.isEmpty()) {
                joined.add(new Block(html, blocks.get(at).line()));
                at = end;
            } else {
                // An end tag alone shows nothing.
                if (!blocks.get(at).html().isEmpty()) {
                    joined.add(blocks.get(at));
                }
                at++;
            }
        }
        sanitiser.turn();
        return joined;
    }

    /// For each block the one in which what it begins has ended.
    private static int[] ends(List<Loose> loose) {
        int[] ends = new int[loose.size()];
        Arrays.fill(ends, NOWHERE);
        Deque<Integer> open = new ArrayDeque<>();
        for (int at = 0; at < ends.length; at++) {
            for (int end = loose.get(at).ends(); end > 0 && !open.isEmpty(); end--) {
                ends[open.pop()] = at;
            }
            for (int begin = loose.get(at).begins(); begin > 0; begin--) {
                open.push(at);
            }
        }
        return ends;
    }

    /// Behind the block where all has ended that began in this one, and in those in which it ended; the block itself
    /// where nothing did.
    private static int end(int[] ends, int at) {
        int end = at;
        while (ends[end] != NOWHERE) {
            end = ends[end];
        }
        return end == at ? at : end + 1;
    }

    private static boolean fits(List<Block> blocks) {
        return !blocks.isEmpty()
                && blocks.size() <= MOST_BLOCKS
                && blocks.stream().mapToInt(block -> block.html().length()).sum() <= LONGEST;
    }

    /// Empty when the author's HTML leaves no place for what is between.
    private String join(List<Block> blocks, List<Loose> loose) {
        StringBuilder source = new StringBuilder();
        List<String> between = new ArrayList<>();
        for (int at = 0; at < blocks.size(); at++) {
            if (loose.get(at).isNone()) {
                source.append(sanitiser.gap());
                between.add(blocks.get(at).html());
            } else {
                source.append(loose.get(at).html().strip()).append('\n');
            }
        }
        List<String> pieces = sanitiser.pieces(source.toString());
        if (pieces.size() != between.size() + 1) {
            return "";
        }
        StringBuilder html = new StringBuilder(pieces.getFirst());
        for (int at = 0; at < between.size(); at++) {
            html.append(between.get(at)).append('\n').append(pieces.get(at + 1));
        }
        return html.toString().strip();
    }
}
