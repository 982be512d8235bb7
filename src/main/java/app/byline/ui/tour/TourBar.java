package app.byline.ui.tour;

import app.byline.ui.Wrapping;
import app.byline.ui.text.Messages;
import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The tour at the window's foot: a few words about one thing at a time, and a line around that thing. Covers nothing
/// of the text and takes the keys only when they are given to it; Escape ends it wherever nothing else wants that key.
/// JavaFX's thread.
public final class TourBar {
    private final Tour tour;
    private final Steps steps;
    private final ObservableValue<Boolean> seen;
    private final Ring ring;
    private final Label place = new Label();
    private final Label name = new Label();
    private final Label words = new Label();
    private final Button back = button("back");
    private final Button next = button("next");
    private final Button skip = button("skip");
    private final HBox bar;

    /// What the window has to say of each step. `leave` gives the keys to the text.
    public interface Steps {
        /// What it is about, where that can be seen now.
        Optional<Node> shown(TourStep step);

        String words(TourStep step);

        void leave();
    }

    /// `layer` is the window's content; `seen` says whether there is room for a bar, `changed` that what is shown may
    /// be other things.
    public TourBar(Tour tour, StackPane layer, Steps steps, ObservableValue<Boolean> seen, ObservableValue<?> changed) {
        this.tour = tour;
        this.steps = steps;
        this.seen = seen;
        ring = new Ring(layer);
        place.getStyleClass().add("tour-place");
        place.setMinWidth(Region.USE_PREF_SIZE);
        name.getStyleClass().add("tour-name");
        name.setId("tour-name");
        words.setId("tour-words");
        Wrapping.on(words);
        HBox headline = new HBox(name, place);
        headline.getStyleClass().add("tour-headline");
        VBox text = new VBox(headline, words);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        back.setOnAction(_ -> tour.back());
        next.setOnAction(_ -> tour.next());
        next.getStyleClass().add(Styles.ACCENT);
        skip.getStyleClass().add(Styles.FLAT);
        skip.setOnAction(_ -> tour.end());
        HBox buttons = new HBox(back, next, skip);
        buttons.getStyleClass().add("tour-buttons");
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        bar = new HBox(text, buttons);
        bar.setId("tour");
        bar.getStyleClass().add("tour-bar");
        bar.managedProperty().bind(bar.visibleProperty());
        layer.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        tour.step().addListener((_, _, _) -> show());
        seen.addListener((_, _, _) -> show());
        changed.addListener((_, _, _) -> show());
        bar.setVisible(false);
    }

    public Node node() {
        return bar;
    }

    /// Whether there is a tour to be seen.
    public boolean isSeen() {
        return bar.isVisible();
    }

    /// Gives it the keys.
    public void focus() {
        next.requestFocus();
    }

    /// Shows the step at which the tour is: to be called when what it points at has been made.
    public void show() {
        Optional<TourStep> step = tour.step().get().filter(_ -> seen.getValue());
        boolean left = bar.isVisible() && step.isEmpty() && (back.isFocused() || next.isFocused() || skip.isFocused());
        step.ifPresent(this::say);
        bar.setVisible(step.isPresent());
        ring.around(step.flatMap(steps::shown));
        if (left) {
            steps.leave();
        }
    }

    private void say(TourStep step) {
        boolean last = step.next().isEmpty();
        place.setText(Messages.text("tour.place", step.number(), TourStep.ORDER.size()));
        name.setText(Messages.text(step.key()));
        words.setText(steps.words(step));
        next.setText(Messages.text(last ? "tour.done" : "tour.next"));
        // Who hears the window hears the words with the button that leads on.
        next.setAccessibleHelp(place.getText() + ". " + name.getText() + ". " + words.getText());
        back.setDisable(step.previous().isEmpty());
        skip.setVisible(!last);
        skip.setManaged(!last);
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && isSeen()) {
            tour.end();
            key.consume();
        }
    }

    private static Button button(String name) {
        Button button = new Button(Messages.text("tour." + name));
        button.setId("tour-" + name);
        return button;
    }
}
