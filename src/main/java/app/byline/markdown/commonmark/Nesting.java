package app.byline.markdown.commonmark;

import com.vladsch.flexmark.util.ast.Node;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/// How deep what is within one block nests. What would nest deeper stays text, so that no walk through a tree needs
/// more stack than every thread has.
@SuppressWarnings("ReferenceEquality") // A node is itself.
final class Nesting {
    /// Far beyond what a writer means; a tree of this depth is walked in a few kilobytes of stack.
    static final int DEEPEST = 100;

    private final IdentityHashMap<Node, Integer> depths = new IdentityHashMap<>();
    private boolean exceeded;

    /// Whether the nodes from `first` up to and without `end` may be wrapped once more.
    boolean allows(@Nullable Node first, @Nullable Node end) {
        // Once too deep, the rest of the block is text: looking again and again would take the square of its length.
        boolean allowed = !exceeded && deepest(first, end) < DEEPEST;
        exceeded |= !allowed;
        return allowed;
    }

    /// Notes a node that has just been put around others.
    void wrapped(@Nullable Node wrapper) {
        if (wrapper != null) {
            depths.put(wrapper, deepest(wrapper.getFirstChild(), null) + 1);
        }
    }

    /// Whether anything was left as text for its depth.
    boolean exceeded() {
        return exceeded;
    }

    private int deepest(@Nullable Node first, @Nullable Node end) {
        int deepest = 0;
        for (Node node = first; node != null && node != end; node = node.getNext()) {
            deepest = Math.max(deepest, depths.getOrDefault(node, 0));
        }
        return deepest;
    }
}
