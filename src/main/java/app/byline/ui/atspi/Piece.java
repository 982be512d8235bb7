package app.byline.ui.atspi;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Something that stands on a page: a heading, a paragraph, a link in it. Its text is its own, with that of its links
/// and images, and without that of the blocks in it. Two of the same words are two. Any thread.
final class Piece {
    private final Node page;
    private final Role role;
    private final int level;
    private final String text;
    private final List<Piece> children;
    private @Nullable Piece parent;

    /// `level` is a heading's, 0 for what is none.
    Piece(Node page, Role role, int level, String text, List<Piece> children) {
        this.page = page;
        this.role = role;
        this.level = level;
        this.text = text;
        this.children = List.copyOf(children);
        children.forEach(child -> child.parent = this);
    }

    /// What it stands on.
    Node page() {
        return page;
    }

    Role role() {
        return role;
    }

    int level() {
        return level;
    }

    /// Empty where it has none but what is in it.
    String text() {
        return text;
    }

    List<Piece> children() {
        return children;
    }

    /// What it is a part of; empty for what stands on the page itself.
    Optional<Piece> parent() {
        return Optional.ofNullable(parent);
    }

    /// The lines that it is read by.
    Stream<String> lines() {
        boolean isWithin = role == Role.LINK || role == Role.IMAGE;
        Stream<String> own = isWithin || text.isEmpty() ? Stream.empty() : text.lines();
        return Stream.concat(own, children.stream().flatMap(Piece::lines));
    }
}
