package app.byline.ui.editor;

import app.byline.markdown.edit.Stretch;
import app.byline.snippet.Expansion;
import app.byline.snippet.Snippet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.wellbehaved.event.EventPattern;
import org.fxmisc.wellbehaved.event.InputHandler.Result;
import org.fxmisc.wellbehaved.event.InputMap;
import org.fxmisc.wellbehaved.event.Nodes;

/// Snippets as they come into the text: Tab behind an abbreviation, a choice among those offered behind `;`, or one
/// that is chosen elsewhere. Each is one step of undo, which gives back what was typed. JavaFX's thread.
public final class SnippetTyping implements Completion {
    private static final int MOST = 10;
    private static final Pattern BEGUN = Pattern.compile("(?:^|[\\s(\\[>*_\"“„«])(;\\p{L}[\\p{L}\\p{N}]{0,40})$");
    /// What lines of a quote or an indented block begin with.
    private static final Pattern INDENT = Pattern.compile("^(?:[ \\t]|> ?)*");

    private final WritingArea area;
    private final Passages passages;
    private final ManyCarets carets;
    private KnownSnippets known = KnownSnippets.NONE;

    private SnippetTyping(WritingArea area, Passages passages, ManyCarets carets) {
        this.area = area;
        this.passages = passages;
        this.carets = carets;
    }

    static SnippetTyping on(WritingArea area, Passages passages, ManyCarets carets) {
        SnippetTyping typing = new SnippetTyping(area, passages, carets);
        // Asked before what else Tab does.
        Nodes.addInputMap(
                area,
                InputMap.process(
                        EventPattern.keyPressed(KeyCode.TAB), _ -> typing.expand() ? Result.CONSUME : Result.PROCEED));
        return typing;
    }

    /// Whether something is selected that can become one.
    ObservableValue<Boolean> hasSelection() {
        return area.selectionProperty().map(selection -> selection.getLength() > 0);
    }

    /// What is selected, of several carets one below the other.
    public String selected() {
        return carets.all().stream()
                .map(place -> area.getText(place.from(), place.to()))
                .collect(Collectors.joining("\n"));
    }

    /// These are there from now on.
    public void know(KnownSnippets snippets) {
        known = snippets;
    }

    /// Puts what this makes of what is selected in its place, at each caret, as one step of undo; carets then stand
    /// where it says.
    public void insert(Function<String, Expansion> made) {
        insert(0, made);
    }

    /// The same, or, with `before`, in the place of so many characters before the caret.
    private void insert(int before, Function<String, Expansion> made) {
        List<Stretch> places = before == 0
                ? carets.all()
                : List.of(new Stretch(area.getCaretPosition() - before, area.getCaretPosition()));
        carets.insert(
                places,
                place -> made.apply(before == 0 ? area.getText(place.from(), place.to()) : "")
                        .below(indent(place.from())));
        area.requestFollowCaret();
        area.requestFocus();
    }

    /// Carets stand at these places of the text, which are in order, and it takes the keys.
    public void stand(List<Integer> places) {
        carets.set(places.stream().map(Stretch::at).toList(), 0);
        area.requestFocus();
    }

    private String indent(int place) {
        Matcher matcher = INDENT.matcher(line(place));
        return matcher.find() ? matcher.group() : "";
    }

    /// The line up to that place.
    private String line(int place) {
        var position = area.offsetToPosition(place, Bias.Forward);
        return area.getParagraph(position.getMajor()).getText().substring(0, position.getMinor());
    }

    /// Makes the abbreviation before the caret what it stands for; answers whether there is one. In code it is code.
    private boolean expand() {
        if (area.getSelection().getLength() > 0 || !carets.isOne()) {
            return false;
        }
        String before = line(area.getCaretPosition());
        Optional<Snippet> meant = known.all().stream()
                .filter(snippet -> isWord(before, snippet.abbreviation()))
                .findFirst()
                .filter(_ -> !passages.isVerbatim());
        meant.ifPresent(
                snippet -> insert(snippet.abbreviation().length(), selection -> known.expand(snippet, selection)));
        return meant.isPresent();
    }

    /// Whether the line ends in that, and not in a longer word that does.
    private static boolean isWord(String before, String abbreviation) {
        int start = before.length() - abbreviation.length();
        return !abbreviation.isEmpty()
                && before.endsWith(abbreviation)
                && (start == 0
                        || !Character.isLetterOrDigit(before.charAt(start - 1))
                        || !Character.isLetterOrDigit(abbreviation.charAt(0)));
    }

    @Override
    public Optional<Begun> begun(String before) {
        Matcher matcher = BEGUN.matcher(before);
        return !known.all().isEmpty() && matcher.find() && !passages.isVerbatim()
                ? Optional.of(new Begun(
                        matcher.group(1).substring(1), matcher.group(1).length()))
                : Optional.empty();
    }

    @Override
    public CompletionStage<List<Suggestion>> suggestions(String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        boolean whole = known.all().stream().anyMatch(snippet -> bare(snippet).equals(wanted));
        // What is written out already is not asked about: Enter ends the line, and Tab does it.
        return CompletableFuture.completedFuture(
                whole
                        ? List.of()
                        : known.all().stream()
                                .filter(snippet -> isLike(snippet, wanted))
                                .limit(MOST)
                                .map(this::suggestion)
                                .toList());
    }

    private static boolean isLike(Snippet snippet, String wanted) {
        String name = " " + snippet.name().toLowerCase(Locale.ROOT);
        return bare(snippet).startsWith(wanted) || name.contains(" " + wanted);
    }

    private static String bare(Snippet snippet) {
        return snippet.abbreviation().toLowerCase(Locale.ROOT).replaceFirst("^;", "");
    }

    private Suggestion suggestion(Snippet snippet) {
        return new Suggestion(
                snippet.name(),
                snippet.abbreviation(),
                snippet.text(),
                Optional.of(length -> insert(length, selection -> known.expand(snippet, selection))));
    }
}
