package app.byline.markdown;

import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Several images in one paragraph with nothing between them. One line of text below them is said of all of them; with
/// text beside an image, or more of it, the paragraph is none.
///
/// @param images or the links around them
/// @param caption the first node of the line below; the others come after it
record Gallery(List<Node> images, Optional<Node> caption) {
    static Optional<Gallery> of(Node paragraph) {
        List<Node> images = new ArrayList<>();
        Node child = paragraph.getFirstChild();
        while (child != null && (Dialect.isShown(child) || isBetween(child))) {
            if (Dialect.isShown(child)) {
                images.add(child);
            }
            child = child.getNext();
        }
        boolean several = paragraph instanceof Paragraph && images.size() > 1;
        return several && (child == null || isLine(child))
                ? Optional.of(new Gallery(images, Optional.ofNullable(child)))
                : Optional.empty();
    }

    private static boolean isBetween(Node node) {
        return isBreak(node) || node.getChars().isBlank();
    }

    private static boolean isBreak(Node node) {
        return node instanceof SoftLineBreak || node instanceof HardLineBreak;
    }

    /// Whether it begins the paragraph's last line, in which no image is.
    private static boolean isLine(Node first) {
        if (!(first.getPrevious() instanceof SoftLineBreak)) {
            return false;
        }
        for (@Nullable Node node = first; node != null; node = node.getNext()) {
            if (isBreak(node) || Dialect.isShown(node)) {
                return false;
            }
        }
        return true;
    }
}
