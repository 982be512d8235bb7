package app.byline.ui.history;

import app.byline.history.HtmlDiff;
import app.byline.history.HtmlDiff.Kind;
import app.byline.history.HtmlDiff.Piece;
import app.byline.markdown.Block;
import app.byline.markdown.PreviewHtml;
import app.byline.post.Post;
import java.util.List;
import java.util.stream.IntStream;

/// A revision beside the text as it is now, as readers would see both. The blocks are the preview's own, and what is
/// marked in them is made safe by the preview's own rules. Takes its time; any thread.
record RenderedComparison(List<Block> blocks, int firstChange) {
    static RenderedComparison of(Post then, Post now) {
        List<Piece> pieces = HtmlDiff.between(html(then), html(now));
        int first = IntStream.range(0, pieces.size())
                .filter(at -> pieces.get(at).kind() != Kind.SAME)
                .findFirst()
                .orElse(0);
        return new RenderedComparison(
                pieces.stream().map(RenderedComparison::block).toList(), first);
    }

    private static List<String> html(Post post) {
        return PreviewHtml.blocks(post.body()).stream().map(Block::html).toList();
    }

    private static Block block(Piece piece) {
        return new Block(
                switch (piece.kind()) {
                    case SAME -> piece.html();
                    case CHANGED -> "<div class=\"compared\">" + PreviewHtml.safe(piece.html()) + "</div>";
                    case GONE -> "<del class=\"compared\">" + piece.html() + "</del>";
                    case NEW -> "<ins class=\"compared\">" + piece.html() + "</ins>";
                },
                0);
    }
}
