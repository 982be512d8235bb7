package app.byline.markdown;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.LinkResolver;
import com.vladsch.flexmark.html.LinkResolverFactory;
import com.vladsch.flexmark.html.renderer.LinkResolverBasicContext;
import com.vladsch.flexmark.html.renderer.LinkStatus;
import com.vladsch.flexmark.html.renderer.ResolvedLink;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// HTML as a page of the author's own shows it: their HTML stays as they wrote it.
public final class HtmlExport implements Export {
    @Override
    public String render(String markdown, UnaryOperator<String> addresses) {
        HtmlRenderer renderer = HtmlRenderer.builder(Dialect.OPTIONS)
                .nodeRendererFactory(FigureRenderer.factory(false))
                .linkResolverFactory(new Addresses(addresses))
                .build();
        try {
            return renderer.render(Dialect.parse(markdown));
        } catch (StackOverflowError tooDeep) {
            return PlainText.html(markdown);
        }
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
