package app.byline.markdown.edit;

import app.byline.markdown.edit.Leaf.Span;
import app.byline.markdown.edit.TextEdit.Change;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.util.ast.Node;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Makes words a link, or a link words again.
public final class Linking {
    private static final String BEGUN = "https://";
    private static final Pattern ADDRESS = Pattern.compile("(?:https?|mailto|ftp):[^\\s<>()]+");

    private final Selected selected;
    private final List<Leaf> leaves;

    private Linking(Selected selected, Node document) {
        this.selected = selected;
        leaves = Leaf.between(document, selected.text(), selected.from(), selected.to());
    }

    /// What is selected then is what is still to be written: the address, or the words. With the caret in a link its
    /// address is selected; of a selected link its words stay.
    public static TextEdit toggle(Selected selected, Function<String, ? extends Node> parse) {
        Linking linking = new Linking(selected, parse.apply(selected.text()));
        Optional<Span> there = linking.link();
        if (there.isPresent()) {
            return selected.isEmpty() ? linking.address(there.get()) : linking.unlinked(there.get());
        }
        Selected words = words(selected, linking.leaves);
        String chosen = words.text().substring(words.from(), words.to());
        return isAddress(chosen)
                ? edit(words, "[](" + chosen + ")", words.from() + 1, words.from() + 1)
                : linked(words, chosen, BEGUN);
    }

    /// Makes what is selected a link to that address, all of it selected; empty where nothing, a block or already a
    /// link is selected.
    public static Optional<TextEdit> to(String address, Selected selected, Function<String, ? extends Node> parse) {
        Linking linking = new Linking(selected, parse.apply(selected.text()));
        Selected words = words(selected, linking.leaves);
        String chosen = words.text().substring(words.from(), words.to());
        if (chosen.isBlank()
                || chosen.contains("\n")
                || linking.leaves.isEmpty()
                || linking.link().isPresent()) {
            return Optional.empty();
        }
        String text = "[" + chosen + "](" + address + ")";
        int end = words.from() + text.length();
        return Optional.of(edit(words, text, end, end));
    }

    private static TextEdit linked(Selected words, String chosen, String address) {
        int from = words.from() + chosen.length() + 3;
        return edit(words, "[" + chosen + "](" + address + ")", from, from + address.length());
    }

    private static TextEdit edit(Selected words, String text, int anchor, int caret) {
        return new TextEdit(words.from(), words.to(), text, anchor, caret);
    }

    /// Whether it leads somewhere; an image does not.
    static boolean isLink(Node node) {
        return (node instanceof LinkNodeBase && !(node instanceof Image))
                || (node instanceof RefNode && !(node instanceof ImageRef));
    }

    /// Whether these words are an address themselves.
    static boolean isAddress(String words) {
        return ADDRESS.matcher(words).matches();
    }

    /// The link in which all that is selected stands.
    private Optional<Span> link() {
        return leaves.stream()
                .flatMap(leaf -> leaf.spans().reversed().stream())
                .filter(span -> isLink(span.node()))
                .filter(span -> selected.isEmpty()
                        ? span.start() < selected.caret() && selected.caret() < span.end()
                        : span.start() <= selected.from() && selected.to() <= span.end())
                .findFirst();
    }

    private TextEdit address(Span link) {
        return link.node() instanceof InlineLinkNode inline && inline.getUrl().isNotNull()
                ? TextEdit.select(
                        inline.getUrl().getStartOffset(), inline.getUrl().getEndOffset())
                : TextEdit.select(link.start(), link.end());
    }

    private TextEdit unlinked(Span link) {
        Selected words = selected.with(link.begin(), link.finish());
        return TextEdit.of(
                words,
                List.of(Change.deletion(link.start(), link.begin()), Change.deletion(link.finish(), link.end())));
    }

    /// What is selected without blanks around it; the word at the caret where nothing is; and other marks whole.
    static Selected words(Selected selected, List<Leaf> leaves) {
        if (selected.isEmpty()) {
            return Words.around(selected, leaves)
                    .map(word -> selected.with(word.first(), word.end()))
                    .orElse(selected);
        }
        int from = selected.from();
        int to = selected.to();
        while (from < to && Character.isWhitespace(selected.text().charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(selected.text().charAt(to - 1))) {
            to--;
        }
        for (Leaf leaf : leaves) {
            for (Span span : leaf.spans().reversed()) {
                boolean within = span.begin() <= from && to <= span.finish();
                if (span.start() < to && from < span.end() && !within) {
                    from = Math.min(from, span.start());
                    to = Math.max(to, span.end());
                }
            }
        }
        return selected.with(from, to);
    }
}
