package app.byline.markdown.commonmark;

import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.util.ReferenceRepository;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The link definitions of a document, in the order they stand in it: the first of a label counts. Source: CommonMark
/// 0.31.2, 4.7 «Link reference definitions».
final class Definitions {
    /// What all uses together may add in characters, as in cmark: thousands of uses of one long address make a page of
    /// gigabytes otherwise.
    private static final int LEAST_ROOM = 100_000;

    private @Nullable Document uncollected;
    private ReferenceRepository repository = new ReferenceRepository(null);
    private long room;

    void begin(Document document) {
        uncollected = document;
        repository = Parser.REFERENCES.get(document);
        room = Math.max(LEAST_ROOM, document.getChars().length());
    }

    /// Takes up the definitions that reading the blocks has left in the tree. Once is enough.
    void collect() {
        if (uncollected == null) {
            return;
        }
        Deque<Node> waiting = new ArrayDeque<>();
        waiting.push(uncollected);
        uncollected = null;
        while (!waiting.isEmpty()) {
            Node node = waiting.pop();
            if (node instanceof Reference definition) {
                repository.putIfAbsent(Labels.normalised(definition.getReference()), definition);
            }
            for (Node child = node.getLastChild(); child != null; child = child.getPrevious()) {
                if (child instanceof Block || child instanceof Reference) {
                    waiting.push(child);
                }
            }
        }
    }

    /// The definition a label (without brackets) names.
    Optional<Reference> of(String label) {
        if (repository.isEmpty()) {
            return Optional.empty();
        }
        Reference definition = repository.get(Labels.normalised(label));
        if (definition == null) {
            return Optional.empty();
        }
        room -= definition.getUrl().length() + definition.getTitle().length();
        return room >= 0 ? Optional.of(definition) : Optional.empty();
    }
}
