package app.byline.markdown;

import app.byline.markdown.construct.ConstructsExtension;
import app.byline.markdown.construct.Typography;
import app.byline.markdown.sanitiser.Finding;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.LinkResolver;
import com.vladsch.flexmark.html.LinkResolverFactory;
import com.vladsch.flexmark.html.renderer.LinkResolverBasicContext;
import com.vladsch.flexmark.html.renderer.LinkStatus;
import com.vladsch.flexmark.html.renderer.ResolvedLink;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// HTML as a page of the author's own shows it, with what blogs take of the HTML they wrote.
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
    public String render(String markdown, UnaryOperator<String> addresses, Consumer<Finding> findings) {
        String text = PostLinks.plain(markdown, addresses);
        AuthorsHtml own = new AuthorsHtml(text, findings);
        try {
            return own.finished(own.clean(renderer(addresses, own).render(Dialect.parse(text))));
        } catch (StackOverflowError tooDeep) {
            return PlainText.html(text);
        }
    }

    /// For whole documents.
    private HtmlRenderer renderer(UnaryOperator<String> addresses, AuthorsHtml own) {
        return builder(addresses, own)
                .htmlIdGeneratorFactory(HeadingIds.distinct())
                .build();
    }

    /// For single blocks of a document whose headings have their ids: it would go through all of it for each.
    HtmlRenderer blockRenderer(UnaryOperator<String> addresses, AuthorsHtml own) {
        return builder(addresses, own)
                .htmlIdGeneratorFactory(HeadingIds.given())
                .build();
    }

    private HtmlRenderer.Builder builder(UnaryOperator<String> addresses, AuthorsHtml own) {
        return HtmlRenderer.builder(new MutableDataSet(Dialect.OPTIONS).set(ConstructsExtension.TYPOGRAPHY, typography))
                .nodeRendererFactory(FigureRenderer.factory(false))
                .nodeRendererFactory(own.renderer())
                .linkResolverFactory(new Addresses(addresses));
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
