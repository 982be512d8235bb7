package app.byline.markdown;

import com.vladsch.flexmark.ast.AnchorRefTarget;
import com.vladsch.flexmark.ast.util.AnchorRefTargetBlockVisitor;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.renderer.HeaderIdGenerator;
import com.vladsch.flexmark.html.renderer.HeaderIdGeneratorFactory;
import com.vladsch.flexmark.html.renderer.HtmlIdGenerator;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Ids of headings, made of their words as GitHub makes them; a heading without a letter has none. One document.
final class HeadingIds implements HtmlIdGenerator {
    private final UnaryOperator<String> ids;

    /// `ids` makes an id of the words joined by dashes, which other headings may have too.
    HeadingIds(UnaryOperator<String> ids) {
        this.ids = ids;
    }

    /// Ids of which no two in a document are the same.
    static HeaderIdGeneratorFactory distinct() {
        return factory(() -> {
            Counter counter = new Counter();
            return new HeadingIds(words -> {
                int number = counter.next(words);
                return number == 0 ? words : words + "-" + number;
            });
        });
    }

    /// Of headings that have their ids: none is made, and no document gone through for it.
    static HeaderIdGeneratorFactory given() {
        return factory(Given::new);
    }

    private static HeaderIdGeneratorFactory factory(Supplier<HtmlIdGenerator> generator) {
        return new HeaderIdGeneratorFactory() {
            @Override
            public HtmlIdGenerator create(LinkResolverContext context) {
                return generator.get();
            }

            @Override
            public HtmlIdGenerator create() {
                return generator.get();
            }
        };
    }

    private static final class Given implements HtmlIdGenerator {
        @Override
        public void generateIds(Document document) {
            // They have them.
        }

        @Override
        public @Nullable String getId(Node node) {
            return idOf(node);
        }

        @Override
        public @Nullable String getId(CharSequence text) {
            return null;
        }
    }

    /// Tells headings of the same words apart.
    static final class Counter {
        private final Map<String, Integer> next = new HashMap<>();

        /// The number to put behind these words, 0 for none: the smallest that gives an id not yet given.
        int next(String words) {
            int number = next.getOrDefault(words, 0);
            while (number > 0 && next.containsKey(words + "-" + number)) {
                number++;
            }
            next.put(words, number + 1);
            if (number > 0) {
                next.put(words + "-" + number, 1);
            }
            return number;
        }
    }

    @Override
    public void generateIds(Document document) {
        give(document, document);
    }

    /// Gives an id to each heading in this node that has none.
    void give(Node node, Document document) {
        new AnchorRefTargetBlockVisitor() {
            @Override
            protected void visit(AnchorRefTarget heading) {
                String words = heading.getAnchorRefId().isEmpty() ? words(heading.getAnchorRefText(), document) : "";
                if (!words.isEmpty()) {
                    heading.setAnchorRefId(ids.apply(words));
                }
            }
        }.visit(node);
    }

    private static String words(String text, Document document) {
        return HeaderIdGenerator.generateId(
                text,
                HtmlRenderer.HEADER_ID_GENERATOR_TO_DASH_CHARS.get(document),
                HtmlRenderer.HEADER_ID_GENERATOR_NON_DASH_CHARS.get(document),
                HtmlRenderer.HEADER_ID_GENERATOR_NO_DUPED_DASHES.get(document),
                HtmlRenderer.HEADER_ID_GENERATOR_NON_ASCII_TO_LOWERCASE.get(document));
    }

    @Override
    public @Nullable String getId(Node node) {
        return idOf(node);
    }

    private static @Nullable String idOf(Node node) {
        return node instanceof AnchorRefTarget heading ? heading.getAnchorRefId() : null;
    }

    @Override
    public @Nullable String getId(CharSequence text) {
        return null;
    }
}
