package app.byline.ui;

import app.byline.ui.text.Messages;
import app.byline.ui.theme.ListRows;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A short question over the window, answered by typing, choosing, or both; gone with Escape. JavaFX's thread.
final class Picker {
    /// How many rows it grows to.
    private static final int MOST = 7;

    private final OverList<Choice> over;
    private final Label nothing = new Label();
    private List<Choice> choices = List.of();
    private Function<String, Optional<Choice>> typed = _ -> Optional.empty();

    /// An answer: what it is called, what is said beside it, and what it does.
    record Choice(String text, String note, Runnable action) {}

    /// `layer` is what it is laid over.
    Picker(StackPane layer) {
        over = new OverList<>(
                layer,
                new OverList.What<>(
                        (words, answer) -> answer.accept(matching(words)),
                        _ -> true,
                        choice -> choice.action().run(),
                        ChoiceRow::new));
        over.box().setId("picker");
        over.box().getStyleClass().add("picker");
        over.words().setId("picker-words");
        over.list().setId("picker-choices");
        over.list().setPlaceholder(nothing);
        ListRows.tell(over.list(), MOST);
    }

    /// Asks. `typed` makes an answer of what was typed where that is none of the `choices`.
    void ask(String prompt, String begun, List<Choice> answers, Function<String, Optional<Choice>> newAnswer) {
        over.close();
        choices = answers;
        typed = newAnswer;
        nothing.setText(Messages.text(answers.isEmpty() ? "picker.none" : "picker.nothing"));
        over.words().setPromptText(prompt);
        FieldName.set(over.words(), prompt);
        over.list().setAccessibleText(prompt);
        over.open(begun);
    }

    private List<Choice> matching(String words) {
        String wanted = words.strip();
        String folded = wanted.toLowerCase(Locale.getDefault());
        List<Choice> found = choices.stream()
                .filter(choice -> choice.text().toLowerCase(Locale.getDefault()).contains(folded))
                .toList();
        boolean there = wanted.isEmpty()
                || found.stream().anyMatch(choice -> choice.text().equalsIgnoreCase(wanted));
        return Stream.concat(found.stream(), there ? Stream.empty() : typed.apply(wanted).stream())
                .toList();
    }

    private static final class ChoiceRow implements OverList.Row<Choice> {
        private final Label text = new Label();
        private final Label note = new Label();
        private final HBox row;

        ChoiceRow() {
            note.getStyleClass().add("palette-keys");
            note.setMinWidth(Region.USE_PREF_SIZE);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            row = new HBox(text, gap, note);
            row.getStyleClass().add("palette-row");
        }

        @Override
        public Node node() {
            return row;
        }

        @Override
        public void show(Choice choice) {
            text.setText(choice.text());
            note.setText(choice.note());
        }
    }
}
