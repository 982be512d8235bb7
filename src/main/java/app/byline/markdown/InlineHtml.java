package app.byline.markdown;

import app.byline.markdown.commonmark.BareAddress;
import app.byline.markdown.commonmark.DefinedImage;
import app.byline.markdown.commonmark.DefinedLink;
import app.byline.markdown.commonmark.Escapes;
import app.byline.markdown.commonmark.PlainWords;
import app.byline.markdown.commonmark.Unread;
import app.byline.markdown.construct.Abbreviation;
import app.byline.markdown.construct.Emoji;
import app.byline.markdown.construct.Formula;
import app.byline.markdown.construct.FormulaSource;
import app.byline.markdown.construct.HeadingAttributes;
import app.byline.markdown.construct.Highlight;
import app.byline.markdown.construct.Shortcode;
import app.byline.markdown.construct.Superscript;
import app.byline.markdown.construct.Typography;
import app.byline.markdown.sanitiser.AllowList;
import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.gfm.strikethrough.Subscript;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What stands inside a paragraph, as WordPress's editor writes it.
final class InlineHtml {
    private final UnaryOperator<String> addresses;
    private final Typography typography;
    private final AuthorsHtml own;
    private final FootnoteMarkup notes;

    InlineHtml(UnaryOperator<String> addresses, Typography typography, AuthorsHtml own, FootnoteMarkup notes) {
        this.addresses = addresses;
        this.typography = typography;
        this.own = own;
        this.notes = notes;
    }

    /// The children of a node, one after another.
    String of(Node parent) {
        Node first = parent.getFirstChild();
        return first == null ? "" : of(first, Optional.empty());
    }

    /// The same for some of the children: from `first` up to and without `end`.
    String of(Node first, Optional<Node> end) {
        StringBuilder html = new StringBuilder();
        boolean raw = false;
        for (Node child = first; child != null && !end.equals(Optional.of(child)); child = child.getNext()) {
            append(html, child);
            raw |= child instanceof HtmlInlineBase;
        }
        return raw ? own.asEdited(html.toString()) : html.toString();
    }

    private void append(StringBuilder html, Node node) {
        switch (node) {
            case Text text -> html.append(text(typography.shown(text.getChars())));
            case Code code ->
                html.append("<code>").append(text(PlainWords.of(code))).append("</code>");
            case Emphasis emphasis -> wrap(html, "em", emphasis);
            case StrongEmphasis strong -> wrap(html, "strong", strong);
            case Strikethrough struck -> wrap(html, "s", struck);
            case Subscript lowered -> wrap(html, "sub", lowered);
            case Superscript raised -> wrap(html, "sup", raised);
            case Highlight marked -> wrap(html, "mark", marked);
            case Abbreviation word ->
                html.append("<abbr title=\"")
                        .append(escape(word.expansion()))
                        .append("\">")
                        .append(of(word))
                        .append("</abbr>");
            case Formula formula -> html.append(formula(formula));
            // Hugo's mean nothing to WordPress: readers see them as they were written.
            case Shortcode code ->
                html.append(code.isHugo() ? text(code.getChars().toString()) : own.shortcode(code));
            case Emoji emoji -> html.append(emoji.words());
            case HeadingAttributes _, Unread _ -> {}
            case SoftLineBreak _ -> html.append('\n');
            case HardLineBreak _ -> html.append("<br>");
            case HtmlEntity entity -> html.append(text(Escapes.unescape(entity.getChars())));
            case HtmlInlineBase raw -> html.append(own.marked(raw));
            case AutoLink link ->
                html.append(anchor(link, address(link), "", text(link.getText().toString())));
            case MailLink link ->
                html.append(anchor(
                        link,
                        "mailto:" + link.getText(),
                        "",
                        text(link.getText().toString())));
            case Link link -> html.append(anchor(link, of(link)));
            case Image _, DefinedImage _ -> html.append(image(node));
            case DefinedLink link -> html.append(anchor(link.definition(), of(link)));
            case Footnote footnote -> html.append(notes.reference(footnote));
            default ->
                html.append(node.hasChildren() ? of(node) : text(node.getChars().toString()));
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

    private static String address(AutoLink link) {
        String shown = link.getText().toString();
        return link instanceof BareAddress && shown.startsWith("www.") ? "http://" + shown : shown;
    }

    private String anchor(LinkNodeBase target, String text) {
        return anchor(target, Escapes.unescape(target.getUrl()), Escapes.unescape(target.getTitle()), text);
    }

    private String anchor(Node at, String address, String title, String text) {
        String named = title.isEmpty() ? "" : " title=\"" + escape(title) + "\"";
        String link = "<a href=\"" + escape(sent(address)) + "\"" + named + ">" + text + "</a>";
        return AllowList.mayBeLinked(address) ? link : own.asEdited(own.made(at) + link);
    }

    /// Between marks that MathJax and KaTeX look for on a blog.
    private static String formula(Formula formula) {
        String tex = text(FormulaSource.of(formula));
        return formula.isDisplay()
                ? "<span class=\"math display\">\\[" + tex + "\\]</span>"
                : "<span class=\"math inline\">\\(" + tex + "\\)</span>";
    }

    /// The address of a link as it is sent, escaped.
    String address(Link link) {
        String address = Escapes.unescape(link.getUrl());
        if (AllowList.mayBeLinked(address)) {
            return escape(sent(address));
        }
        own.clean(own.made(link) + "<a href=\"" + escape(address) + "\"></a>");
        return "";
    }

    /// Its address as it is sent, not yet escaped.
    String imageAddress(Node image) {
        return sent(Dialect.imageTarget(image)
                .map(to -> Escapes.unescape(to.getUrl()))
                .orElse(""));
    }

    /// The title a figure shows as its caption.
    String caption(Node image) {
        String title = Dialect.imageTarget(image)
                .map(to -> Escapes.unescape(to.getTitle()))
                .orElse("");
        return Dialect.caption(title).map(this::of).orElseGet(() -> text(title));
    }

    /// The tag as the editor writes it within text.
    String image(Node image) {
        String described = escape(PlainWords.of(image));
        String tag = "<img src=\"" + escape(imageAddress(image)) + "\" alt=\"" + described + "\">";
        return AllowList.mayBeLoaded(imageAddress(image)) ? tag : own.asEdited(own.made(image) + tag);
    }

    private String sent(String address) {
        String there = addresses.apply(address);
        return Escaping.percentEncodeUrl(there);
    }

    /// As the editor writes text between tags: quotation marks as they are, hard spaces by their name.
    static String text(String text) {
        return asEdited(escape(text));
    }

    /// The same for what is escaped already.
    static String asEdited(String escaped) {
        return escaped.replace("&quot;", "\"").replace("\u00a0", "&nbsp;");
    }

    /// As it stands in an attribute.
    static String escape(String text) {
        return Escaping.escapeHtml(text, false);
    }
}
