package app.byline.markdown.construct;

import app.byline.markdown.commonmark.ContentLines;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.gfm.strikethrough.Subscript;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Set;

/// The constructs as HTML: plain elements, and classes that say what they are.
final class ConstructRenderer implements NodeRenderer {
    private final Typography typography;

    ConstructRenderer(Typography typography) {
        this.typography = typography;
    }

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(
                new NodeRenderingHandler<>(Text.class, (node, _, html) -> html.text(typography.shown(node.getChars()))),
                wrapping(Strikethrough.class, "del"),
                wrapping(Subscript.class, "sub"),
                wrapping(Superscript.class, "sup"),
                wrapping(Highlight.class, "mark"),
                new NodeRenderingHandler<>(Abbreviation.class, ConstructRenderer::abbreviation),
                new NodeRenderingHandler<>(AbbreviationDefinition.class, ConstructRenderer::nothing),
                new NodeRenderingHandler<>(FrontMatterBlock.class, ConstructRenderer::nothing),
                new NodeRenderingHandler<>(HeadingAttributes.class, ConstructRenderer::nothing),
                new NodeRenderingHandler<>(Heading.class, ConstructRenderer::heading),
                new NodeRenderingHandler<>(Formula.class, ConstructRenderer::formula),
                new NodeRenderingHandler<>(Emoji.class, (node, _, html) -> html.text(node.words())),
                new NodeRenderingHandler<>(
                        FormulaBlock.class, (node, _, html) -> display(FormulaSource.of(node), html)),
                new NodeRenderingHandler<>(
                        KeptBlock.class,
                        (node, _, html) -> html.line().raw(node.html().strip()).line()),
                new NodeRenderingHandler<>(Callout.class, this::callout),
                new NodeRenderingHandler<>(Cite.class, ConstructRenderer::cite),
                new NodeRenderingHandler<>(Contents.class, ContentsMarkup::render),
                new NodeRenderingHandler<>(DefinitionList.class, ConstructRenderer::definitions),
                new NodeRenderingHandler<>(DefinitionTerm.class, ConstructRenderer::term),
                new NodeRenderingHandler<>(DefinitionItem.class, ConstructRenderer::definition),
                new NodeRenderingHandler<>(Paragraph.class, ConstructRenderer::paragraph),
                new NodeRenderingHandler<>(FencedCodeBlock.class, ConstructRenderer::fenced));
    }

    private static <N extends Node> NodeRenderingHandler<N> wrapping(Class<N> kind, String tag) {
        return new NodeRenderingHandler<>(
                kind,
                (node, context, html) -> html.withAttr().tag(tag, false, false, () -> context.renderChildren(node)));
    }

    private static void nothing(Node node, NodeRendererContext context, HtmlWriter html) {
        // Says something about the rest.
    }

    private static void abbreviation(Abbreviation node, NodeRendererContext context, HtmlWriter html) {
        html.attr("title", node.expansion().replace("&", "&amp;"));
        html.withAttr().tag("abbr", false, false, () -> context.renderChildren(node));
    }

    private static void heading(Heading node, NodeRendererContext context, HtmlWriter html) {
        if (node.getFirstChild() instanceof HeadingAttributes attributes
                && !attributes.classes().isEmpty()) {
            html.attr("class", String.join(" ", attributes.classes()));
        }
        context.delegateRender();
    }

    private static void formula(Formula node, NodeRendererContext context, HtmlWriter html) {
        html.attr("class", node.isDisplay() ? "math display" : "math inline");
        html.withAttr().tag("span", false, false, () -> html.text(FormulaSource.of(node)));
    }

    private static void display(String tex, HtmlWriter html) {
        html.line().attr("class", "math display");
        html.withAttr().tag("div").openPre();
        html.text(tex).closePre();
        html.tag("/div").line();
    }

    private void callout(Callout node, NodeRendererContext context, HtmlWriter html) {
        html.attr("class", "callout callout-" + node.kind());
        html.withAttr().tagLineIndent("aside", () -> {
            html.attr("class", "callout-title");
            html.withAttr().tagLine("p", () -> html.text(CalloutTitle.of(node, typography)));
            context.renderChildren(node);
        });
    }

    private static void cite(Cite node, NodeRendererContext context, HtmlWriter html) {
        html.line()
                .withAttr()
                .tag("cite", false, false, () -> context.renderChildren(node))
                .line();
    }

    private static void definitions(DefinitionList node, NodeRendererContext context, HtmlWriter html) {
        html.withAttr().tagLineIndent("dl", () -> context.renderChildren(node));
    }

    private static void term(DefinitionTerm node, NodeRendererContext context, HtmlWriter html) {
        html.withAttr().tagLine("dt", () -> context.renderChildren(node));
    }

    private static void definition(DefinitionItem node, NodeRendererContext context, HtmlWriter html) {
        html.withAttr().withCondIndent().tagLine("dd", () -> context.renderChildren(node));
    }

    private static void paragraph(Paragraph node, NodeRendererContext context, HtmlWriter html) {
        if (node.getParent() instanceof DefinitionItem item && item.isTight()) {
            context.renderChildren(node);
        } else {
            context.delegateRender();
        }
    }

    private static void fenced(FencedCodeBlock node, NodeRendererContext context, HtmlWriter html) {
        CodeInfo info = CodeInfo.of(node);
        switch (info.language()) {
            case "mermaid" -> {
                html.line().attr("class", "mermaid");
                html.withAttr().tag("pre").openPre();
                html.text(ContentLines.text(node)).tag("/pre").closePre().line();
            }
            case "math" -> display(ContentLines.text(node).strip(), html);
            default -> code(node, info, html);
        }
    }

    private static void code(FencedCodeBlock node, CodeInfo info, HtmlWriter html) {
        if (info.title().isEmpty()) {
            listing(node, info, html);
            return;
        }
        html.line().attr("class", "code");
        html.withAttr().tagLine("figure", () -> {
            html.tag("figcaption", false, false, () -> html.text(info.title())).line();
            listing(node, info, html);
        });
    }

    private static void listing(FencedCodeBlock node, CodeInfo info, HtmlWriter html) {
        html.line();
        html.withAttr().tag("pre").openPre();
        if (!info.language().isEmpty()) {
            html.attr("class", "language-" + info.language().replace("&", "&amp;"));
        }
        html.withAttr().tag("code");
        html.text(ContentLines.text(node));
        html.tag("/code");
        html.tag("/pre").closePre();
        html.line();
    }
}
