package app.byline.markdown;

import app.byline.markdown.Code.Stretch;
import app.byline.markdown.commonmark.PlainWords;
import app.byline.markdown.commonmark.Unread;
import app.byline.markdown.construct.AbbreviationDefinition;
import app.byline.markdown.construct.Callout;
import app.byline.markdown.construct.Cite;
import app.byline.markdown.construct.CodeInfo;
import app.byline.markdown.construct.Contents;
import app.byline.markdown.construct.DefinitionItem;
import app.byline.markdown.construct.DefinitionTerm;
import app.byline.markdown.construct.Emoji;
import app.byline.markdown.construct.Formula;
import app.byline.markdown.construct.FormulaBlock;
import app.byline.markdown.construct.FrontMatterBlock;
import app.byline.markdown.construct.HeadingAttributes;
import app.byline.markdown.construct.Highlight;
import app.byline.markdown.construct.KeptBlock;
import app.byline.markdown.construct.Shortcode;
import app.byline.markdown.construct.Superscript;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.DelimitedLinkNode;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.gfm.strikethrough.Subscript;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.DelimitedNode;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/// What one walk through blocks tells the editor: how each run of the text looks, the outline, and what of it is code.
final class SyntaxStyles {
    private static final Comparator<Style> OUTER_FIRST =
            Comparator.comparingInt(Style::start).thenComparing(Style::end, Comparator.reverseOrder());

    /// HTML or TeX of more characters, altogether or in one line, keeps its one colour.
    private static final int LONGEST_SOURCE = 60_000;

    private static final int LONGEST_LINE = 4_000;

    private final LineIndex lines;
    private final List<Style> styles = new ArrayList<>();
    private final List<app.byline.markdown.Heading> outline = new ArrayList<>();
    private final List<app.byline.markdown.Code> codes = new ArrayList<>();

    private SyntaxStyles(LineIndex lines) {
        this.lines = lines;
    }

    /// Of these nodes and all within them.
    static SyntaxStyles of(List<Node> nodes, LineIndex lines) {
        SyntaxStyles styles = new SyntaxStyles(lines);
        for (Node node : nodes) {
            styles.visit(node);
            styles.children(node);
            Signs.of(node, styles.styles);
        }
        styles.styles.sort(OUTER_FIRST);
        return styles;
    }

    List<Style> styles() {
        return styles;
    }

    List<app.byline.markdown.Heading> outline() {
        return outline;
    }

    List<app.byline.markdown.Code> codes() {
        return codes;
    }

    private void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            visit(child);
            children(child);
        }
    }

    private void visit(Node node) {
        switch (node) {
            case Heading heading -> heading(heading);
            case Code code -> delimited(code, "md-code");
            case Emphasis emphasis -> delimited(emphasis, "md-emphasis");
            case StrongEmphasis strong -> delimited(strong, "md-strong");
            case Strikethrough struck -> delimited(struck, "md-strikethrough");
            case Subscript lowered -> delimited(lowered, "md-lowered");
            case Superscript raised -> delimited(raised, "md-raised");
            case Highlight marked -> delimited(marked, "md-highlight");
            case Formula formula -> formula(formula);
            case Emoji emoji -> style(emoji.getChars(), "md-emoji");
            case Shortcode code -> style(code.getChars(), "md-shortcode");
            case HeadingAttributes attributes -> style(attributes.getChars(), "md-mark");
            case Image image -> link(image, "md-image");
            case InlineLinkNode link -> link(link, "md-link");
            case DelimitedLinkNode address -> style(address.getChars(), "md-url");
            case RefNode reference -> style(reference.getChars(), "md-link");
            case Reference definition -> style(definition.getChars(), "md-url");
            default -> block(node);
        }
    }

    private void block(Node node) {
        switch (node) {
            case FencedCodeBlock code -> fenced(code);
            case IndentedCodeBlock code -> style(code.getChars(), "md-code-block");
            case Callout callout -> callout(callout);
            case BlockQuote quote -> style(quote.getChars(), "md-quote");
            case Cite cite -> cite(cite);
            case FormulaBlock formula -> {
                style(formula.getChars(), "md-math");
                source(formula.getContentLines(), SourceColours::ofTex);
            }
            case FrontMatterBlock head -> head(head);
            case Contents contents -> style(contents.getChars(), "md-shortcode");
            case AbbreviationDefinition definition -> style(definition.getChars(), "md-url");
            case DefinitionTerm term -> style(term.getChars(), "md-strong");
            case DefinitionItem item -> style(item.marker(), "md-mark");
            case ListItem item -> style(item.getOpeningMarker(), "md-mark");
            case ThematicBreak rule -> style(rule.getChars(), "md-mark");
            case KeptBlock kept -> style(kept.getChars(), "md-kept");
            case HtmlBlockBase html -> html(html, html.getContentLines());
            case HtmlInlineBase html -> html(html, List.of(html.getChars()));
            case TableBlock table -> style(table.getChars(), "md-table");
            case Footnote footnote -> style(footnote.getChars(), "md-link");
            case FootnoteBlock footnote -> style(footnote.getOpeningMarker(), "md-mark");
            case Unread unread ->
                style(Objects.requireNonNull(unread.getParent()).getChars(), "md-unread");
            default -> {}
        }
    }

    private void callout(Callout callout) {
        style(callout.getChars(), "md-quote");
        style(callout.mark(), "md-mark");
    }

    private void cite(Cite cite) {
        style(cite.getChars(), "md-cite");
        style(cite.dash(), "md-mark");
    }

    private void heading(Heading heading) {
        style(heading.getChars(), "md-heading-" + heading.getLevel());
        style(heading.getOpeningMarker(), "md-mark");
        style(heading.getClosingMarker(), "md-mark");
        outline.add(new app.byline.markdown.Heading(
                heading.getLevel(), PlainWords.of(heading), lines.lineAt(heading.getStartOffset())));
    }

    private void delimited(DelimitedNode node, String styleClass) {
        style(((Node) node).getChars(), styleClass);
        style(node.getOpeningMarker(), "md-mark");
        style(node.getClosingMarker(), "md-mark");
    }

    private void link(InlineLinkNode link, String styleClass) {
        style(link.getChars(), styleClass);
        int end = link.getTextClosingMarker().getStartOffset();
        style(link.getTextOpeningMarker(), "md-mark");
        if (end >= 0 && end < link.getEndOffset()) {
            styles.add(new Style(end, link.getEndOffset(), "md-url"));
        }
    }

    private void fenced(FencedCodeBlock code) {
        style(code.getChars(), "md-code-block");
        style(code.getOpeningMarker(), "md-mark");
        style(code.getClosingMarker(), "md-mark");
        String language = CodeInfo.of(code).language();
        List<Stretch> lines = code.getContentLines().stream()
                .map(line -> new Stretch(line.getStartOffset(), line.getEndOffset()))
                .filter(line -> line.length() > 0)
                .toList();
        if (!language.isEmpty() && !lines.isEmpty()) {
            codes.add(app.byline.markdown.Code.of(language, lines));
        }
    }

    private void formula(Formula formula) {
        delimited(formula, "md-math");
        source(List.of(formula.getText()), SourceColours::ofTex);
    }

    private void html(Node html, List<BasedSequence> written) {
        style(html.getChars(), "md-html");
        source(
                written,
                source -> Stream.concat(
                                Stream.of(new Style(0, source.length(), "code-text")),
                                SourceColours.ofHtml(source).stream())
                        .toList());
    }

    /// Styles what is written there, without the marks of quotes and lists before its lines. Each part is a node where
    /// it is shown: what no person writes stays plain.
    private void source(List<BasedSequence> written, Function<String, List<Style>> colours) {
        List<Stretch> lines = written.stream()
                .flatMap(part -> lines(part).stream())
                .filter(line -> line.length() > 0)
                .toList();
        if (lines.stream().mapToInt(Stretch::length).sum() <= LONGEST_SOURCE
                && lines.stream().allMatch(line -> line.length() <= LONGEST_LINE)) {
            StringBuilder source = new StringBuilder();
            lines.forEach(
                    line -> source.append(written.getFirst().getBaseSequence().subSequence(line.start(), line.end())));
            styles.addAll(app.byline.markdown.Code.of("", lines).placed(colours.apply(source.toString())));
        }
    }

    /// Where its lines stand, which may be parted by the marks before them.
    private static List<Stretch> lines(BasedSequence written) {
        List<Stretch> lines = new ArrayList<>();
        int from = 0;
        while (from < written.length()) {
            int end = written.indexOf('\n', from);
            int to = end < 0 ? written.length() : end + 1;
            lines.add(new Stretch(written.getIndexOffset(from), written.getIndexOffset(to - 1) + 1));
            from = to;
        }
        return lines;
    }

    private void head(FrontMatterBlock head) {
        BasedSequence chars = head.getChars();
        style(chars, "md-front-matter");
        int first = chars.indexOf('\n') + 1;
        int last = chars.trimEnd().lastIndexOf('\n') + 1;
        if (0 < first && first < last) {
            Stretch between = new Stretch(chars.getStartOffset() + first, chars.getStartOffset() + last);
            codes.add(app.byline.markdown.Code.of(chars.charAt(0) == '+' ? "toml" : "yaml", List.of(between)));
        }
    }

    private void style(BasedSequence range, String styleClass) {
        if (range.isNotNull() && range.getEndOffset() > range.getStartOffset()) {
            styles.add(new Style(range.getStartOffset(), range.getEndOffset(), styleClass));
        }
    }
}
