package app.byline.markdown;

import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

/// Links from a post to others of its library, `[title](post:ID)`, which have no address anywhere else. Safe from any
/// thread.
public final class PostLinks {
    private static final String SCHEME = "post:";

    private PostLinks() {}

    private record Found(int from, int to, String address, String words) {}

    /// The addresses of posts that the links of a text name, each once and in order, with the words of its first link.
    public static SequencedMap<String, String> in(String markdown) {
        SequencedMap<String, String> addresses = new LinkedHashMap<>();
        found(markdown).stream()
                .sorted(Comparator.comparingInt(Found::from))
                .forEach(link -> addresses.putIfAbsent(link.address(), link.words()));
        return addresses;
    }

    /// The text with its links to posts that `addresses` gives no other address as plain words, so that no reader is
    /// led nowhere.
    public static String plain(String markdown, UnaryOperator<String> addresses) {
        StringBuilder plain = new StringBuilder(markdown);
        found(markdown).stream()
                .filter(link -> addresses.apply(link.address()).equals(link.address()))
                .sorted(Comparator.comparingInt(Found::from).reversed())
                .forEach(link -> plain.replace(link.from(), link.to(), link.words()));
        return plain.toString();
    }

    private static List<Found> found(String markdown) {
        // Most texts name none, and are not read for it.
        if (!markdown.contains(SCHEME)) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        try {
            Document document = Dialect.parse(markdown);
            for (Node node : document.getDescendants()) {
                switch (node) {
                    case Link link ->
                        add(link, link.getUrl().toString(), link.getText().toString(), found);
                    case LinkRef link -> {
                        Reference target = link.getReferenceNode(document);
                        if (target != null) {
                            String words = link.getText().isEmpty()
                                    ? link.getReference().toString()
                                    : link.getText().toString();
                            add(link, target.getUrl().toString(), words, found);
                        }
                    }
                    default -> {}
                }
            }
        } catch (StackOverflowError tooDeep) {
            // Shown as plain text then, links and all.
            return List.of();
        }
        return found;
    }

    private static void add(Node link, String address, String words, List<Found> found) {
        if (address.startsWith(SCHEME)) {
            found.add(new Found(link.getStartOffset(), link.getEndOffset(), address, words));
        }
    }
}
