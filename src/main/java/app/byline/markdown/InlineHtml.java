package app.byline.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What stands inside a paragraph, as WordPress's editor writes it.
final class InlineHtml {
    private final Document document;
    private final UnaryOperator<String> addresses;

    InlineHtml(Document document, UnaryOperator<String> addresses) {
        this.document = document;
        this.addresses = addresses;
    }

    /// The children of a node, one after another.
    String of(Node parent) {
        StringBuilder html = new StringBuilder();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            append(html, child);
        }
        return html.toString();
    }

    /// The same for some of the children: from `first` up to and without `end`.
    String of(Node first, Optional<Node> end) {
        StringBuilder html = new StringBuilder();
        for (Node child = first; child != null && !end.equals(Optional.of(child)); child = child.getNext()) {
            append(html, child);
        }
        return html.toString();
    }

    private void append(StringBuilder html, Node node) {
        switch (node) {
            case Text text -> html.append(escape(text.getChars().unescape()));
            case Code code -> html.append("<code>").append(escape(code(code))).append("</code>");
            case Emphasis emphasis -> wrap(html, "em", emphasis);
            case StrongEmphasis strong -> wrap(html, "strong", strong);
            case Strikethrough struck -> wrap(html, "s", struck);
            case SoftLineBreak _ -> html.append('\n');
            case HardLineBreak _ -> html.append("<br>");
            case HtmlEntity entity -> html.append(entity.getChars());
            case HtmlInlineBase raw -> html.append(raw.getChars());
            case AutoLink link ->
                html.append(anchor(
                        link.getText().toString(), "", escape(link.getText().toString())));
            case MailLink link ->
                html.append(anchor(
                        "mailto:" + link.getText(), "", escape(link.getText().toString())));
            case Link link ->
                html.append(anchor(link.getUrl().unescape(), link.getTitle().unescape(), of(link)));
            case Image _, ImageRef _ -> html.append(image(node, ""));
            case LinkRef link -> html.append(reference(link));
            case Footnote footnote -> html.append(footnote(footnote));
            default ->
                html.append(
                        node.hasChildren() ? of(node) : escape(node.getChars().toString()));
        }
    }

    private void wrap(StringBuilder html, String tag, Node node) {
        html.append('<')
                .append(tag)
                .append('>')
                .append(of(node))
                .append("</")
                .append(tag)
                .append('>');
    }

    private static String code(Code code) {
        return new TextCollectingVisitor().collectAndGetText(code).replace('\n', ' ');
    }

    private String anchor(String address, String title, String text) {
        String named = title.isEmpty() ? "" : " title=\"" + escape(title) + "\"";
        return "<a href=\"" + escape(sent(address)) + "\"" + named + ">" + text + "</a>";
    }

    private String reference(LinkRef link) {
        return target(link)
                .map(to -> anchor(to.getUrl().unescape(), to.getTitle().unescape(), of(link)))
                .orElseGet(() -> escape(link.getChars().unescape()));
    }

    private Optional<Reference> target(RefNode reference) {
        return Optional.ofNullable(reference.getReferenceNode(document));
    }

    private static String footnote(Footnote footnote) {
        if (footnote.getFootnoteBlock() == null) {
            return escape(footnote.getChars().toString());
        }
        int number = footnote.getFootnoteBlock().getFootnoteOrdinal();
        return "<sup id=\"fnref-%1$d\"><a href=\"#fn-%1$d\">%1$d</a></sup>".formatted(number);
    }

    /// Its address as it is sent, not yet escaped.
    String imageAddress(Node image) {
        return sent(
                switch (image) {
                    case Image inline -> inline.getUrl().unescape();
                    case ImageRef named ->
                        target(named).map(to -> to.getUrl().unescape()).orElse("");
                    default -> "";
                });
    }

    /// The title a figure shows as its caption.
    String imageTitle(Node image) {
        return switch (image) {
            case Image inline -> inline.getTitle().unescape();
            case ImageRef named ->
                target(named).map(to -> to.getTitle().unescape()).orElse("");
            default -> "";
        };
    }

    /// The tag, with this class where it is not empty.
    String image(Node image, String styleClass) {
        String described = escape(new TextCollectingVisitor().collectAndGetText(image));
        String classed = styleClass.isEmpty() ? "" : " class=\"" + styleClass + "\"";
        return "<img src=\"" + escape(imageAddress(image)) + "\" alt=\"" + described + "\"" + classed + "/>";
    }

    private String sent(String address) {
        String there = addresses.apply(address);
        return Escaping.percentEncodeUrl(there);
    }

    static String escape(String text) {
        return Escaping.escapeHtml(text, false);
    }
}
