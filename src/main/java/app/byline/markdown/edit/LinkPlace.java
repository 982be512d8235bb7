package app.byline.markdown.edit;

import app.byline.markdown.edit.Leaf.Span;
import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The link at the caret, or what would become one: what stands from `from` to before `to` gives way to it. `words` are
/// Markdown; `address` and `title` are as a reader's browser has them, empty where there is none. Pure.
public record LinkPlace(int from, int to, String words, String address, String title, boolean isThere) {
    /// Where a command would put a link; behind the selection where that is more than the words of one paragraph.
    public static LinkPlace at(Selected selected, Function<String, ? extends Document> parse) {
        Document document = parse.apply(selected.text());
        List<Leaf> leaves = Leaf.between(document, selected.text(), selected.from(), selected.to());
        return there(selected, leaves)
                .map(node -> of(node, leaves, document, selected.text()))
                .orElseGet(() -> begun(Linking.words(selected, leaves), leaves));
    }

    private static LinkPlace begun(Selected words, List<Leaf> leaves) {
        String chosen = words.text().substring(words.from(), words.to());
        boolean several = leaves.size() > 1 || chosen.contains("\n\n");
        int from = several ? words.to() : words.from();
        return Linking.isAddress(chosen)
                ? new LinkPlace(from, words.to(), "", chosen, "", false)
                : new LinkPlace(from, words.to(), several ? "" : chosen, "", "", false);
    }

    /// The innermost link in which all that is selected stands.
    private static Optional<Node> there(Selected selected, List<Leaf> leaves) {
        return leaves.stream()
                .flatMap(leaf -> Stream.concat(
                        leaf.atoms().stream(), leaf.spans().reversed().stream().map(Span::node)))
                .filter(Linking::isLink)
                .filter(node -> selected.isEmpty()
                        ? node.getStartOffset() < selected.caret() && selected.caret() < node.getEndOffset()
                        : node.getStartOffset() <= selected.from() && selected.to() <= node.getEndOffset())
                .findFirst();
    }

    private static LinkPlace of(Node node, List<Leaf> leaves, Document document, String text) {
        String words = node instanceof AutoLink
                ? ""
                : leaves.stream()
                        .flatMap(leaf -> leaf.spans().stream())
                        .filter(span -> span.node().equals(node))
                        .findFirst()
                        .map(span -> text.substring(span.begin(), span.finish()))
                        .orElse("");
        Optional<LinkNodeBase> target = target(node, document);
        String address = node instanceof AutoLink
                ? node.getChars().toString()
                : target.map(to -> to.getUrl().toString()).orElse("");
        String title = target.map(to -> to.getTitle().toString()).orElse("");
        return new LinkPlace(node.getStartOffset(), node.getEndOffset(), words, read(address), read(title), true);
    }

    /// What has the address: the link itself, or the definition it names.
    private static Optional<LinkNodeBase> target(Node node, Document document) {
        return switch (node) {
            case RefNode named -> Optional.ofNullable(named.getReferenceNode(document));
            case LinkNodeBase inline -> Optional.of(inline);
            default -> Optional.empty();
        };
    }

    private static String read(String written) {
        boolean bracketed = written.startsWith("<") && written.endsWith(">");
        return Escaping.unescapeString(bracketed ? written.substring(1, written.length() - 1) : written);
    }

    /// The same, of a text of which this passage begins at that place.
    public LinkPlace moved(int by) {
        return new LinkPlace(from + by, to + by, words, address, title, isThere);
    }
}
