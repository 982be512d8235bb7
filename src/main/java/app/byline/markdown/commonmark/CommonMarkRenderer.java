package app.byline.markdown.commonmark;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.BulletListItem;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.DelimitedLinkNode;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.OrderedListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.LinkType;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.html.Attributes;
import java.util.Set;

/// HTML of what flexmark's own renderer writes otherwise: escapes and references by [Escapes], code as it stands,
/// tight paragraphs bare wherever they are in their item, tasks with their box.
final class CommonMarkRenderer implements NodeRenderer {
    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(
                new NodeRenderingHandler<>(Text.class, (node, _, html) -> html.text(Escapes.unescape(node.getChars()))),
                new NodeRenderingHandler<>(
                        HtmlEntity.class, (node, _, html) -> html.text(Escapes.unescape(node.getChars()))),
                new NodeRenderingHandler<>(Code.class, CommonMarkRenderer::code),
                new NodeRenderingHandler<>(Link.class, (node, context, html) -> link(node, node, context, html)),
                new NodeRenderingHandler<>(
                        DefinedLink.class, (node, context, html) -> link(node, node.definition(), context, html)),
                new NodeRenderingHandler<>(Image.class, (node, context, html) -> image(node, node, context, html)),
                new NodeRenderingHandler<>(
                        DefinedImage.class, (node, context, html) -> image(node, node.definition(), context, html)),
                new NodeRenderingHandler<>(AutoLink.class, (node, context, html) -> address("", node, context, html)),
                new NodeRenderingHandler<>(
                        BareAddress.class, (node, context, html) -> address(scheme(node), node, context, html)),
                new NodeRenderingHandler<>(
                        MailLink.class, (node, context, html) -> address("mailto:", node, context, html)),
                new NodeRenderingHandler<>(Paragraph.class, CommonMarkRenderer::paragraph),
                new NodeRenderingHandler<>(IndentedCodeBlock.class, (node, _, html) -> code(node, html)),
                new NodeRenderingHandler<>(HtmlBlock.class, (node, _, html) -> html(node, html)),
                new NodeRenderingHandler<>(BulletListItem.class, CommonMarkRenderer::item),
                new NodeRenderingHandler<>(OrderedListItem.class, CommonMarkRenderer::item),
                new NodeRenderingHandler<>(TaskListItem.class, CommonMarkRenderer::task));
    }

    // ---- inline

    private static void code(Code node, NodeRendererContext context, HtmlWriter html) {
        html.withAttr().tag("code", false, false, () -> html.text(CodeSpans.shown(node.getText())));
    }

    private static void link(Node node, LinkNodeBase target, NodeRendererContext context, HtmlWriter html) {
        if (context.isDoNotRenderLinks()) {
            context.renderChildren(node);
            return;
        }
        attribute(html, "href", resolved(LinkType.LINK, Escapes.unescape(target.getUrl()), context));
        title(target, html);
        html.withAttr().tag("a", false, false, () -> context.renderChildren(node));
    }

    private static void image(Node node, LinkNodeBase target, NodeRendererContext context, HtmlWriter html) {
        if (context.isDoNotRenderLinks()) {
            return;
        }
        attribute(html, "src", resolved(LinkType.IMAGE, Escapes.unescape(target.getUrl()), context));
        attribute(html, "alt", PlainWords.of(node));
        title(target, html);
        html.withAttr().tagVoid("img");
    }

    private static void title(LinkNodeBase target, HtmlWriter html) {
        if (target.getTitle().isNotNull()) {
            attribute(html, "title", Escapes.unescape(target.getTitle()));
        }
    }

    private static String resolved(LinkType type, String address, NodeRendererContext context) {
        return context.resolveLink(type, address, (Attributes) null, null).getUrl();
    }

    /// The writer takes what looks like a character reference for one.
    private static void attribute(HtmlWriter html, String name, String value) {
        html.attr(name, value.replace("&", "&amp;"));
    }

    private static String scheme(BareAddress address) {
        return address.getText().startsWith("www.") ? "http://" : "";
    }

    private static void address(String before, DelimitedLinkNode node, NodeRendererContext context, HtmlWriter html) {
        String shown = node.getText().toString();
        if (context.isDoNotRenderLinks()) {
            html.text(shown);
            return;
        }
        attribute(html, "href", resolved(LinkType.LINK, before + shown, context));
        html.withAttr().tag("a", false, false, () -> html.text(shown));
    }

    // ---- blocks

    /// 5.3 «Lists»: whether a paragraph is bare depends on its list alone.
    private static void paragraph(Paragraph node, NodeRendererContext context, HtmlWriter html) {
        boolean tight = node.getParent() instanceof ListItem item
                && item.getParent() instanceof ListBlock list
                && list.isTight();
        if (!tight) {
            context.delegateRender();
            return;
        }
        context.renderChildren(node);
        if (node.getNext() != null) {
            html.line();
        }
    }

    /// 4.4 «Indented code blocks».
    private static void code(IndentedCodeBlock node, HtmlWriter html) {
        html.line().withAttr().tag("pre").openPre();
        html.withAttr().tag("code").text(withoutBlankEnd(ContentLines.text(node)));
        html.tag("/code").tag("/pre").closePre();
        html.line();
    }

    /// Up to and with the last line that is not blank.
    private static String withoutBlankEnd(String lines) {
        int end = lines.indexOf('\n', lines.stripTrailing().length());
        return end < 0 ? lines + "\n" : lines.substring(0, end + 1);
    }

    /// 4.6 «HTML blocks».
    private static void html(HtmlBlock node, HtmlWriter html) {
        html.line().rawPre(ContentLines.text(node)).line();
    }

    private static void item(ListItem node, NodeRendererContext context, HtmlWriter html) {
        html.withAttr().withCondIndent().tagLine("li", () -> context.renderChildren(node));
    }

    private static void task(TaskListItem node, NodeRendererContext context, HtmlWriter html) {
        html.attr("class", "task-list-item");
        html.withAttr().withCondIndent().tagLine("li", () -> {
            html.raw("<input type=\"checkbox\" disabled=\"\"" + (node.isItemDoneMarker() ? " checked=\"\"" : "")
                    + " /> ");
            context.renderChildren(node);
        });
    }
}
