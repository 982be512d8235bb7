package app.byline.markdown;

import app.byline.markdown.commonmark.Labels;
import app.byline.markdown.construct.AbbreviationDefinition;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.ReferenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Something a text says once and uses anywhere: the address of a link, a footnote, an abbreviation. Of several with
/// one key the first counts.
///
/// @param key kind and label, in the form in which labels are the same
/// @param label as it stands in the text
/// @param source Markdown that defines the same by itself; for a footnote without its text, which is shown nowhere else
record Definition(String key, String label, String source) {
    private static final String FOOTNOTE = "FootnoteBlock ";
    private static final String REFERENCE = "Reference ";

    /// All definitions in this block and the blocks in it, in the order of the text.
    static List<Definition> in(Node block) {
        List<Definition> found = new ArrayList<>();
        collect(block, found);
        return found;
    }

    private static void collect(Node node, List<Definition> found) {
        if (node instanceof ReferenceNode<?, ?, ?> || node instanceof AbbreviationDefinition) {
            found.add(of(node));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Block || child instanceof ReferenceNode<?, ?, ?>) {
                collect(child, found);
            }
        }
    }

    private static Definition of(Node node) {
        String source = node.getChars().toString();
        return switch (node) {
            case FootnoteBlock note -> {
                String label = note.getText().toString();
                yield new Definition(noteKey(note), label, "[^" + label + "]: …");
            }
            case Reference link -> {
                String label = link.getReference().toString();
                yield new Definition(REFERENCE + Labels.normalised(label), label, source);
            }
            case AbbreviationDefinition abbreviation -> {
                String word = abbreviation.abbreviation();
                yield new Definition("Abbreviation " + word, word, source);
            }
            default -> throw new IllegalArgumentException("defines something unknown: " + node.getNodeName());
        };
    }

    /// The key of the footnote that this is.
    static String noteKey(FootnoteBlock note) {
        return FOOTNOTE + Labels.normalised(note.getText());
    }

    /// Whether it is used by its label in brackets.
    boolean isBracketed() {
        return key.startsWith(FOOTNOTE) || key.startsWith(REFERENCE);
    }

    /// Whether it is used by a word that stands so in the text. What an escape or an entity may stand for is not looked
    /// up.
    boolean isWord() {
        return !isBracketed() && label.chars().allMatch(Character::isLetterOrDigit);
    }

    /// Whether a text with these words and brackets may use this. Never false where it does.
    boolean mayBeUsedIn(Set<String> words, Bracketed bracketed) {
        return isBracketed() ? bracketed.mayName(label) : !isWord() || words.contains(label);
    }
}
