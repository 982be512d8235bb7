package app.byline.markdown.wordpress;

import app.byline.markdown.commonmark.Labels;
import app.byline.markdown.html.HtmlImport;
import app.byline.markdown.wordpress.Bitext.Notes;
import app.byline.markdown.wordpress.Bitext.Piece;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The texts of a post's notes as definitions in its Markdown. One that says the same there keeps its words here.
final class NoteTexts {
    private static final Pattern DEFINITION = Pattern.compile("(?m)^[>\\s]*\\[\\^([^\\]\\n]+)]:");

    private final HtmlImport html = new HtmlImport();
    private final NoteList there;
    private final NoteLabels labels;
    private final Notes before;

    NoteTexts(NoteList there, NoteLabels labels, Notes before) {
        this.there = there;
        this.labels = labels;
        this.before = before;
    }

    /// What stood in the text and not on the blog, as it is now: none for a note that is gone.
    Optional<Piece> now(Piece piece) {
        Matcher definition = DEFINITION.matcher(piece.markdown());
        if (!definition.lookingAt()) {
            return Optional.of(piece);
        }
        String label = Labels.normalised(definition.group(1));
        String id = before.ids().get(label);
        if (id == null) {
            return Optional.of(piece);
        }
        String was = NoteList.of(before.raw()).contents().get(id);
        String is = there.contents().get(id);
        if (is == null || !labels.byId().containsKey(id)) {
            return Optional.empty();
        }
        return Optional.of(Objects.equals(was, is) ? piece : definition(label, is));
    }

    /// Definitions of the notes that these do not define.
    List<Piece> others(List<Piece> pieces) {
        Set<String> defined = new HashSet<>();
        for (Piece piece : pieces) {
            Matcher definition = DEFINITION.matcher(piece.markdown());
            while (definition.find()) {
                defined.add(Labels.normalised(definition.group(1)));
            }
        }
        List<Piece> others = new ArrayList<>();
        there.contents().forEach((id, content) -> {
            String label = labels.byId().get(id);
            if (label != null && !defined.contains(label)) {
                others.add(definition(label, content));
            }
        });
        return others;
    }

    /// What goes on is indented.
    private Piece definition(String label, String content) {
        String text = html.markdown("<p>" + content + "</p>").strip().replaceAll("\\n(?=.)", "\n    ");
        return new Piece(("[^" + label + "]: " + text).stripTrailing(), "", "");
    }
}
