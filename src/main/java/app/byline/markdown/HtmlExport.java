package app.byline.markdown;

import app.byline.markdown.construct.ConstructsExtension;
import app.byline.markdown.construct.Typography;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.LinkResolver;
import com.vladsch.flexmark.html.LinkResolverFactory;
import com.vladsch.flexmark.html.renderer.LinkResolverBasicContext;
import com.vladsch.flexmark.html.renderer.LinkStatus;
import com.vladsch.flexmark.html.renderer.ResolvedLink;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// HTML as a page of the author's own shows it: their HTML stays as they wrote it.
public final class HtmlExport implements Export {
    private final Typography typography;

    /// Quotes and dashes as they are written.
    public HtmlExport() {
        this(Typography.AS_WRITTEN);
    }

    public HtmlExport(Typography typography) {
        this.typography = typography;
    }

    @Override
    public String render(String markdown, UnaryOperator<String> addresses) {
        try {
            return renderer(addresses).render(Dialect.parse(markdown));
        } catch (StackOverflowError tooDeep) {
            return PlainText.html(markdown);
        }
    }

    HtmlRenderer renderer(UnaryOperator<String> addresses) {
        return HtmlRenderer.builder(new MutableDataSet(Dialect.OPTIONS).set(ConstructsExtension.TYPOGRAPHY, typography))
                .nodeRendererFactory(FigureRenderer.factory(false))
                .linkResolverFactory(new Addresses(addresses))
                .build();
    }

    private record Addresses(UnaryOperator<String> of) implements LinkResolverFactory {
        @Override
        public @Nullable Set<Class<?>> getAfterDependents() {
            return null;
        }

        @Override
        public @Nullable Set<Class<?>> getBeforeDependents() {
            return null;
        }

        @Override
        public boolean affectsGlobalScope() {
            return false;
        }

        @Override
        public LinkResolver apply(LinkResolverBasicContext context) {
            return this::resolve;
        }

        private ResolvedLink resolve(Node node, LinkResolverBasicContext context, ResolvedLink link) {
            String sent = of.apply(link.getUrl());
            return sent.equals(link.getUrl())
                    ? link
                    : link.withStatus(LinkStatus.VALID).withUrl(sent);
        }
    }
}
