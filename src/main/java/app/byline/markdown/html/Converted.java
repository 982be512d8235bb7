package app.byline.markdown.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/// A post on its way from HTML to Markdown, block by block: each can be checked against what it was.
final class Converted {
    private final Element body;
    private final Manner manner;
    private final UnaryOperator<String> render;
    private final List<Unit> units = new ArrayList<>();

    /// `ids` are those of headings to be named, `render` is how Markdown becomes HTML.
    Converted(Element post, Map<String, String> abbreviations, Set<String> ids, UnaryOperator<String> render) {
        body = post.clone();
        this.render = render;
        Map<String, List<Node>> notes = Notes.take(body);
        manner = new Manner(false, notes.keySet(), abbreviations, ids);
        Optional<Node> before = Optional.empty();
        boolean second = false;
        for (List<Node> nodes : Fragments.units(body.childNodes())) {
            second = !second
                    && before.filter(list -> Blocks.areAlike(list, nodes.getFirst()))
                            .isPresent();
            units.add(new Unit(nodes, second, Optional.empty()));
            before = Optional.of(nodes.getFirst());
        }
        notes.forEach((id, nodes) -> units.add(new Unit(nodes, false, Optional.of(id))));
    }

    String markdown() {
        StringBuilder all = new StringBuilder();
        for (Unit unit : units) {
            if (!unit.markdown.isEmpty()) {
                String text =
                        unit.note.map(id -> Notes.definition(id, unit.markdown)).orElse(unit.markdown);
                all.append(all.isEmpty() ? "" : "\n").append(text).append('\n');
            }
        }
        String words = Abbreviations.definitions(manner.abbreviations());
        return words.isEmpty()
                ? all.toString()
                : all.append('\n').append(words).append('\n').toString();
    }

    /// Marks may have been read in a way that was not foreseen: then tags instead of marks, and HTML in the end.
    void correct() {
        units.forEach(Unit::correct);
    }

    /// A block, or a note, and what became of it.
    private final class Unit {
        private final List<Node> nodes;
        private final boolean second;
        private final Optional<String> note;
        private String markdown;

        /// `second` where it is a list right after one of its kind.
        Unit(List<Node> nodes, boolean second, Optional<String> note) {
            this.nodes = nodes;
            this.second = second;
            this.note = note;
            markdown = nodes.getFirst() instanceof Element nav && Contents.isOf(nav, body) ? "[TOC]" : written(manner);
        }

        private String written(Manner how) {
            // Writing may take the nodes apart.
            List<Node> copy = nodes.stream().map(Node::clone).collect(Collectors.toCollection(ArrayList::new));
            return note.isPresent() ? Blocks.in(how).of(copy) : Blocks.in(how).of(copy, second);
        }

        private void correct() {
            String wanted = Alone.meaning(nodes);
            if (!isRight(wanted)) {
                markdown = written(manner.carefully());
            }
            if (!isRight(wanted)) {
                markdown = RawBlocks.of(nodes);
            }
        }

        private boolean isRight(String wanted) {
            return Alone.meaning(Fragments.parse(render.apply(markdown + Alone.definitions(markdown)))
                            .childNodes())
                    .equals(wanted);
        }
    }
}
