package app.byline.markdown.tidy;

import app.byline.markdown.construct.AbbreviationDefinition;
import app.byline.markdown.construct.Callout;
import app.byline.markdown.construct.Contents;
import app.byline.markdown.construct.DefinitionList;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.tables.TableBlock;
import java.util.List;

/// Tidies the blocks of one text, one after another: a list takes another mark than the list right before it, which it
/// would join.
final class BlockTidier {
    private final Tidier tidier;
    private final int depth;
    /// What the last block begins with, if that is a list's mark.
    private String lastMark = "";

    private boolean first = true;

    BlockTidier(Tidier tidier, int depth) {
        this.tidier = tidier;
        this.depth = depth;
    }

    String asItIs(Piece piece) {
        return passed(piece, piece.text());
    }

    /// The block in its manner, or as it is where that would change what it renders to.
    String tidied(Piece piece) {
        return passed(piece, tidier.first(piece.text(), candidates(piece)));
    }

    private String passed(Piece piece, String text) {
        lastMark = piece.block() instanceof ListBlock ? ListMark.of(text) : "";
        first = false;
        return text;
    }

    /// The best first.
    private List<String> candidates(Piece piece) {
        List<String> lines = piece.lines();
        return switch (piece.block()) {
            case Paragraph _ -> List.of(Lines.trimmed(lines), Lines.stripped(lines));
            case Heading heading -> List.of(Headings.tidied(heading, lines), Lines.stripped(lines));
            // At the head of a text three hyphens may begin a head.
            case ThematicBreak _ -> List.of(first ? "***" : "---");
            case FencedCodeBlock _ -> List.of(Fences.tidied(lines));
            case TableBlock _ -> List.of(Tables.aligned(lines), Lines.stripped(lines));
            case Callout _ -> Quotes.callout(lines, this::inside);
            case BlockQuote _ -> List.of(Quotes.tidied(lines, this::inside), Lines.stripped(lines));
            case ListBlock list -> new Lists(list, piece, lastMark, tidier, depth).candidates();
            case Reference _, AbbreviationDefinition _, Contents _ -> List.of(Lines.trimmed(lines));
            case FootnoteBlock _, DefinitionList _ -> List.of(Lines.stripped(lines));
            case null, default -> List.of();
        };
    }

    private String inside(String text) {
        return tidier.inside(text, false, depth + 1);
    }
}
