package app.byline.markdown.html;

import app.byline.markdown.html.Piece.Address;
import app.byline.markdown.html.Piece.Break;
import app.byline.markdown.html.Piece.Closing;
import app.byline.markdown.html.Piece.Kind;
import app.byline.markdown.html.Piece.Opening;
import app.byline.markdown.html.Piece.Words;
import app.byline.markdown.html.Piece.Written;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// The nodes of a line as pieces. What Markdown has no marks for keeps its tags, with Markdown between them.
final class Pieces {
    private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\n\\f]+");
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\\s<>\\\\]*");
    private static final Map<String, Kind> MARKED =
            Arrays.stream(Kind.values()).collect(Collectors.toMap(Kind::tag, Function.identity()));

    private final Manner manner;
    private final boolean inCell;
    private final List<Piece> pieces = new ArrayList<>();

    private Pieces(Manner manner, boolean inCell) {
        this.manner = manner;
        this.inCell = inCell;
    }

    static List<Piece> of(List<Node> nodes, Manner manner, boolean inCell) {
        Pieces all = new Pieces(manner, inCell);
        nodes.forEach(all::add);
        return Spaces.outOfMarks(all.pieces);
    }

    private void add(Node node) {
        switch (node) {
            case TextNode text -> words(text.getWholeText());
            case Comment comment -> pieces.add(new Written("<!--" + oneSpace(comment.getData()) + "-->"));
            case Element element -> element(element);
            default -> {}
        }
    }

    /// Where the author broke the line it is broken.
    private void words(String text) {
        String shown = SPACE.matcher(text).replaceAll(space -> space.group().indexOf('\n') >= 0 ? "\n" : " ");
        if (!shown.isEmpty()) {
            pieces.add(new Words(shown));
        }
    }

    private static String oneSpace(String text) {
        return SPACE.matcher(text).replaceAll(" ");
    }

    private void element(Element element) {
        boolean plain = element.attributesSize() == 0;
        Kind kind = MARKED.get(element.normalName());
        if (plain && kind != null) {
            pieces.add(new Opening(kind));
            element.childNodes().forEach(this::add);
            pieces.add(new Closing(kind));
        } else if (plain && element.normalName().equals("br")) {
            pieces.add(new Break());
        } else if (plain && element.normalName().equals("code") && isText(element) && !afterCode()) {
            pieces.add(new Written(CodeText.span(element.wholeText(), inCell)));
        } else if (element.normalName().equals("a") && has(element, "href")) {
            link(element);
        } else if (element.normalName().equals("img") && has(element, "src") && element.hasAttr("alt")) {
            pieces.add(new Written(Targets.image(element, inCell)));
        } else if (isAbbreviation(element)) {
            words(element.wholeText());
        } else {
            note(element)
                    .or(() -> Formulas.inline(element, inCell))
                    .map(Written::new)
                    .ifPresentOrElse(pieces::add, () -> tagged(element));
        }
    }

    /// Two code spans side by side would be read as one.
    private boolean afterCode() {
        return !pieces.isEmpty() && pieces.getLast() instanceof Written(String text) && text.endsWith("`");
    }

    private static boolean isText(Element element) {
        return !element.wholeText().isBlank() && element.childNodes().stream().allMatch(TextNode.class::isInstance);
    }

    /// Whether it has that attribute, and beside it no other than Markdown has room for.
    private static boolean has(Element element, String name) {
        return element.hasAttr(name)
                && element.attributes().asList().stream()
                        .allMatch(attribute -> List.of(name, "title", "alt").contains(attribute.getKey()));
    }

    private void link(Element link) {
        String address = link.attr("href");
        String text = link.wholeText();
        boolean bare = !link.hasAttr("title") && link.childNodeSize() == 1 && link.childNode(0) instanceof TextNode;
        boolean mail = address.equals("mailto:" + text) && text.contains("@");
        if (bare && (text.equals(address) || mail) && isAddress(address)) {
            pieces.add(new Address(text));
            return;
        }
        pieces.add(new Written("["));
        link.childNodes().forEach(this::add);
        pieces.add(new Written("](" + Targets.of(address, link.attr("title"), inCell) + ")"));
    }

    private boolean isAddress(String address) {
        return ADDRESS.matcher(address).matches() && !(inCell && address.contains("|"));
    }

    private boolean isAbbreviation(Element element) {
        return element.normalName().equals("abbr")
                && element.attributesSize() == 1
                && element.attr("title").equals(manner.abbreviations().get(element.wholeText()));
    }

    private Optional<String> note(Element element) {
        return Notes.reference(element).filter(manner.notes()::contains).map(id -> "[^" + id + "]");
    }

    private void tagged(Element element) {
        boolean writable = Tags.isWritable(element);
        if (writable) {
            pieces.add(new Written(Tags.open(element)));
        }
        element.childNodes().forEach(this::add);
        if (writable && !Tags.VOID.contains(element.normalName())) {
            pieces.add(new Written(Tags.close(element)));
        }
    }
}
